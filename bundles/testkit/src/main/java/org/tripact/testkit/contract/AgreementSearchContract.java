package org.tripact.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tripact.testkit.AgreementFixtures.CODE;
import static org.tripact.testkit.AgreementFixtures.ENTERPRISE;
import static org.tripact.testkit.AgreementFixtures.NOW;
import static org.tripact.testkit.AgreementFixtures.OTHER_ENTERPRISE;
import static org.tripact.testkit.AgreementFixtures.SECOND_CODE;
import static org.tripact.testkit.AgreementFixtures.minute;
import static org.tripact.testkit.AgreementFixtures.number;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tripact.agreement.api.Agreement;
import org.tripact.agreement.api.AgreementFilter;
import org.tripact.agreement.api.Stage;
import org.tripact.agreement.api.State;
import org.tripact.kernel.AgreementNumber;
import org.tripact.kernel.CustomsCode;
import org.tripact.kernel.Page;
import org.tripact.kernel.PageRequest;
import org.tripact.kernel.Uscc;
import org.tripact.testkit.AgreementFixtures;
import org.tripact.testkit.StatementFixtures;

/** An enterprise finds its own agreements, last signed first. */
public abstract class AgreementSearchContract {

    private static final CustomsCode THIRD_CODE = new CustomsCode("310196ABCD");
    private static final PageRequest ALL = new PageRequest(0, PageRequest.MAX_SIZE);

    /** The stores, empty before each test. */
    protected abstract Stores stores();

    @Test
    void shouldGiveLastSignedFirstThenByNumber() {
        Books books = new Books(stores());
        books.sign(number(2), SECOND_CODE, NOW);
        books.sign(number(1), CODE, NOW);
        books.sign(number(3), THIRD_CODE, minute(1));

        assertThat(found(AgreementFilter.all())).containsExactly(number(3), number(1), number(2));
    }

    @Test
    void shouldGiveNoneOfAnotherEnterprise() {
        Books books = new Books(stores());
        books.sign(number(1), CODE, NOW);
        books.sign(books.issued(StatementFixtures.toSign(AgreementFixtures.othersParticulars(number(2)))), NOW);

        assertThat(found(AgreementFilter.all())).containsExactly(number(1));
        assertThat(numbers(search(OTHER_ENTERPRISE.uscc(), AgreementFilter.all())))
                .containsExactly(number(2));
    }

    @Test
    void shouldGiveThoseOfTheCode() {
        threeAgreements();

        assertThat(found(filter(SECOND_CODE, null, null, null))).containsExactly(number(2));
    }

    @Test
    void shouldGiveThoseInTheState() {
        threeAgreements();

        assertThat(found(filter(null, State.SIGN_SENT, null, null))).containsExactly(number(3));
        assertThat(found(filter(null, State.TERMINATED, null, null))).isEmpty();
    }

    @Test
    void shouldGiveThoseSignedFromInclusiveToExclusive() {
        threeAgreements();

        assertThat(found(filter(null, null, minute(1), null))).containsExactly(number(3), number(2));
        assertThat(found(filter(null, null, null, minute(2)))).containsExactly(number(2), number(1));
        assertThat(found(filter(null, null, minute(1), minute(2)))).containsExactly(number(2));
    }

    @Test
    void shouldCountAllAndGiveOnePage() {
        threeAgreements();

        Page<Agreement> second = search(ENTERPRISE.uscc(), paged(1, 2));

        assertThat(numbers(second)).containsExactly(number(1));
        assertThat(second.total()).isEqualTo(3);
        assertThat(second.page()).isEqualTo(1);
        assertThat(second.size()).isEqualTo(2);
        assertThat(numbers(search(ENTERPRISE.uscc(), paged(7, 2)))).isEmpty();
    }

    private void threeAgreements() {
        Books books = new Books(stores());
        books.sign(number(1), CODE, NOW);
        books.sign(number(2), SECOND_CODE, minute(1));
        Agreement third = books.sign(number(3), THIRD_CODE, minute(2));
        books.moveTo(number(3), ((Stage.Declared) third.stage()).sent(minute(3)), "s");
    }

    private List<AgreementNumber> found(AgreementFilter filter) {
        return numbers(search(ENTERPRISE.uscc(), filter));
    }

    private Page<Agreement> search(Uscc enterprise, AgreementFilter filter) {
        return stores().agreements().search(enterprise, filter);
    }

    private static List<AgreementNumber> numbers(Page<Agreement> page) {
        return page.map(Agreement::number).items();
    }

    private static AgreementFilter filter(CustomsCode code, State state, Instant from, Instant before) {
        return new AgreementFilter(
                Optional.ofNullable(code),
                Optional.ofNullable(state),
                Optional.ofNullable(from),
                Optional.ofNullable(before),
                ALL);
    }

    private static AgreementFilter paged(int page, int size) {
        return new AgreementFilter(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), new PageRequest(page, size));
    }
}
