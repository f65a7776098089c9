package org.tripact.agreement.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tripact.agreement.core.Hall.FIRM;
import static org.tripact.agreement.core.Hall.OTHER_FIRM;
import static org.tripact.agreement.core.Hall.codeOf;
import static org.tripact.agreement.core.Hall.holderOf;
import static org.tripact.agreement.core.Hall.refusalOf;
import static org.tripact.agreement.core.Hall.valueOf;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tripact.agreement.api.Agreement;
import org.tripact.agreement.api.AgreementFilter;
import org.tripact.agreement.api.AgreementReason;
import org.tripact.agreement.api.AgreementRefusal;
import org.tripact.agreement.api.CustomsAnswer.Meaning;
import org.tripact.agreement.api.State;
import org.tripact.kernel.Page;
import org.tripact.kernel.PageRequest;
import org.tripact.testkit.AgreementFixtures;

class InquiryTest {

    private final Hall hall = new Hall();

    @Test
    void shouldCallItUnknown_whenTheAgreementIsAnothers() {
        Agreement others = hall.aDeclaredAgreement(OTHER_FIRM);

        AgreementRefusal unknown = AgreementRefusal.of(AgreementReason.AGREEMENT_UNKNOWN);
        assertThat(refusalOf(hall.desk.find(holderOf(FIRM), others.number()))).isEqualTo(unknown);
        assertThat(refusalOf(hall.desk.find(holderOf(FIRM), AgreementFixtures.NUMBER)))
                .isEqualTo(unknown);
    }

    @Test
    void shouldShowOnesOwnOnly_whenSeveralFirmsHaveSigned() {
        hall.aDeclaredAgreement(OTHER_FIRM);
        Agreement own = hall.aDeclaredAgreement(FIRM);

        Page<Agreement> page = valueOf(hall.desk.search(holderOf(FIRM), AgreementFilter.all()));

        assertThat(page).isEqualTo(new Page<>(List.of(own), 1, 0, PageRequest.MAX_SIZE));
    }

    @Test
    void shouldFilterByState_whenOneIsAskedFor() {
        hall.anAgreement(FIRM, Meaning.REJECTED);
        hall.clock.advance(Duration.ofHours(1));
        Agreement next = hall.aDeclaredAgreement(FIRM);

        AgreementFilter declared = new AgreementFilter(
                Optional.of(codeOf(FIRM)),
                Optional.of(State.SIGN_DECLARED),
                Optional.empty(),
                Optional.empty(),
                new PageRequest(0, 10));

        assertThat(valueOf(hall.desk.search(holderOf(FIRM), declared)).items()).containsExactly(next);
    }

    @Test
    void shouldGiveTheLatestState_whenACodeHasSeveralAgreements() {
        hall.anAgreement(FIRM, Meaning.REJECTED);
        hall.clock.advance(Duration.ofHours(1));
        hall.aDeclaredAgreement(FIRM);

        assertThat(valueOf(hall.desk.states(holderOf(FIRM)))).isEqualTo(Map.of(codeOf(FIRM), State.SIGN_DECLARED));
    }

    @Test
    void shouldGiveNoState_whenACodeWasNeverSigned() {
        assertThat(valueOf(hall.desk.states(holderOf(FIRM)))).isEmpty();
    }
}
