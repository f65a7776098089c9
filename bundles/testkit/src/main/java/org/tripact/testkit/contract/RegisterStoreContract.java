package org.tripact.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tripact.testkit.cards.RegisteredCards.aLegalPerson;
import static org.tripact.testkit.cards.RegisteredCards.anOperator;
import static org.tripact.testkit.cards.RegisteredCards.ofAnotherEnterprise;
import static org.tripact.testkit.cards.RegisteredCards.with;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.tripact.card.api.CardStatus;
import org.tripact.card.api.CodeRole;
import org.tripact.card.api.RegisteredCard;
import org.tripact.card.api.RegisteredCode;
import org.tripact.kernel.CustomsCode;
import org.tripact.kernel.Enterprise;
import org.tripact.testkit.AgreementFixtures;

/** The register holds cards, enterprises and codes; what is not named stays. */
public abstract class RegisterStoreContract {

    private static final RegisteredCode CODE = aLegalPerson().codes().get(0);
    private static final RegisteredCode SECOND_CODE =
            new RegisteredCode(new CustomsCode("31222699T9"), Set.of(CodeRole.DECLARANT), CODE.district());
    private static final RegisteredCode OTHER_CODE =
            ofAnotherEnterprise().codes().get(0);

    /** The stores, empty before each test. */
    protected abstract Stores stores();

    @Test
    void shouldFindTheCards_whenTheyWerePut() {
        put(aLegalPerson(), anOperator(), ofAnotherEnterprise());

        assertThat(find(aLegalPerson())).isEqualTo(aLegalPerson());
        assertThat(find(anOperator())).isEqualTo(anOperator());
        assertThat(find(ofAnotherEnterprise())).isEqualTo(ofAnotherEnterprise());
    }

    @Test
    void shouldFindNothing_whenTheCardIsUnknown() {
        put(aLegalPerson());

        assertThat(stores().register().find(ofAnotherEnterprise().number())).isEmpty();
    }

    @Test
    void shouldChangeNothing_whenPutTwice() {
        put(aLegalPerson());
        put(aLegalPerson());

        assertThat(find(aLegalPerson())).isEqualTo(aLegalPerson());
    }

    @Test
    void shouldKnowTheNewStanding_whenTheCardIsSuspended() {
        put(aLegalPerson(), anOperator());
        put(with(CardStatus.SUSPENDED, aLegalPerson()));

        assertThat(find(aLegalPerson()).status()).isEqualTo(CardStatus.SUSPENDED);
        assertThat(find(anOperator()).status()).isEqualTo(CardStatus.ACTIVE);
    }

    @Test
    void shouldAddACode_whenOnlyThatIsNamed() {
        put(aLegalPerson());
        put(with(List.of(SECOND_CODE), aLegalPerson()));

        assertThat(find(aLegalPerson()).codes()).containsExactly(CODE, SECOND_CODE);
        put(anOperator());
        assertThat(find(anOperator()).codes()).containsExactly(CODE, SECOND_CODE);
    }

    @Test
    void shouldKnowTheNewRolesAndDistrict_whenACodeChanges() {
        put(aLegalPerson());
        RegisteredCode changed =
                new RegisteredCode(CODE.code(), Set.of(CodeRole.CONSIGNEE_CONSIGNOR), AgreementFixtures.OTHER_DISTRICT);
        put(with(List.of(changed), aLegalPerson()));

        assertThat(find(aLegalPerson()).codes()).containsExactly(changed);
    }

    @Test
    void shouldMoveACode_whenItIsNamedForAnotherEnterprise() {
        put(aLegalPerson(), ofAnotherEnterprise());
        put(with(List.of(CODE), ofAnotherEnterprise()));

        assertThat(find(aLegalPerson()).codes()).isEmpty();
        assertThat(find(ofAnotherEnterprise()).codes()).containsExactly(CODE, OTHER_CODE);
    }

    @Test
    void shouldKnowTheNewName_whenTheEnterpriseIsRenamed() {
        put(aLegalPerson(), anOperator());
        RegisteredCard c = aLegalPerson();
        Enterprise renamed = new Enterprise(c.enterprise().uscc(), "上海新名称有限公司");
        put(new RegisteredCard(c.number(), c.organisationCode(), renamed, c.kind(), c.status(), c.codes()));

        assertThat(find(anOperator()).enterprise()).isEqualTo(renamed);
    }

    @Test
    void shouldKeepAll_whenManyPutTheSameAtOnce() throws Exception {
        Callable<Boolean> put = () -> {
            put(aLegalPerson(), anOperator(), ofAnotherEnterprise());
            return true;
        };

        Race.between(List.of(put, put, put));

        assertThat(find(aLegalPerson())).isEqualTo(aLegalPerson());
        assertThat(find(ofAnotherEnterprise())).isEqualTo(ofAnotherEnterprise());
    }

    private void put(RegisteredCard... cards) {
        stores().register().put(List.of(cards));
    }

    private RegisteredCard find(RegisteredCard card) {
        return stores().register().find(card.number()).orElseThrow();
    }
}
