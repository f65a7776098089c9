package org.tripact.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tripact.testkit.CardFixtures.aBrokersCode;
import static org.tripact.testkit.CardFixtures.aCode;
import static org.tripact.testkit.CardFixtures.aLegalPersonCard;
import static org.tripact.testkit.CardFixtures.aSecondCode;
import static org.tripact.testkit.CardFixtures.anOperatorCard;
import static org.tripact.testkit.CardFixtures.anothersCard;
import static org.tripact.testkit.CardFixtures.with;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.tripact.card.api.CardStatus;
import org.tripact.card.api.CodeRole;
import org.tripact.card.api.RegisteredCard;
import org.tripact.card.api.RegisteredCode;
import org.tripact.kernel.Enterprise;
import org.tripact.testkit.AgreementFixtures;

/** The register holds cards, enterprises and codes; what is not named stays. */
public abstract class RegisterStoreContract {

    /** The stores, empty before each test. */
    protected abstract Stores stores();

    @Test
    void shouldFindTheCards_whenTheyWerePut() {
        put(aLegalPersonCard(), anOperatorCard(), anothersCard());

        assertThat(find(aLegalPersonCard())).isEqualTo(aLegalPersonCard());
        assertThat(find(anOperatorCard())).isEqualTo(anOperatorCard());
        assertThat(find(anothersCard())).isEqualTo(anothersCard());
    }

    @Test
    void shouldFindNothing_whenTheCardIsUnknown() {
        put(aLegalPersonCard());

        assertThat(stores().register().find(AgreementFixtures.OTHER_CARD)).isEmpty();
    }

    @Test
    void shouldChangeNothing_whenPutTwice() {
        put(aLegalPersonCard());
        put(aLegalPersonCard());

        assertThat(find(aLegalPersonCard())).isEqualTo(aLegalPersonCard());
    }

    @Test
    void shouldKnowTheNewStanding_whenTheCardIsSuspended() {
        put(aLegalPersonCard(), anOperatorCard());
        put(with(aLegalPersonCard(), CardStatus.SUSPENDED));

        assertThat(find(aLegalPersonCard()).status()).isEqualTo(CardStatus.SUSPENDED);
        assertThat(find(anOperatorCard()).status()).isEqualTo(CardStatus.ACTIVE);
    }

    @Test
    void shouldAddACode_whenOnlyThatIsNamed() {
        put(aLegalPersonCard());
        put(with(aLegalPersonCard(), aSecondCode()));

        assertThat(find(aLegalPersonCard()).codes()).containsExactly(aCode(), aSecondCode());
        put(anOperatorCard());
        assertThat(find(anOperatorCard()).codes()).containsExactly(aCode(), aSecondCode());
    }

    @Test
    void shouldKnowTheNewRolesAndDistrict_whenACodeChanges() {
        put(aLegalPersonCard());
        RegisteredCode changed = new RegisteredCode(
                aCode().code(), Set.of(CodeRole.CONSIGNEE_CONSIGNOR), AgreementFixtures.OTHER_DISTRICT);
        put(with(aLegalPersonCard(), changed));

        assertThat(find(aLegalPersonCard()).codes()).containsExactly(changed);
    }

    @Test
    void shouldMoveACode_whenItIsNamedForAnotherEnterprise() {
        put(aLegalPersonCard(), anothersCard());
        put(with(anothersCard(), aCode()));

        assertThat(find(aLegalPersonCard()).codes()).isEmpty();
        assertThat(find(anothersCard()).codes()).containsExactly(aCode(), aBrokersCode());
    }

    @Test
    void shouldKnowTheNewName_whenTheEnterpriseIsRenamed() {
        put(aLegalPersonCard(), anOperatorCard());
        RegisteredCard c = aLegalPersonCard();
        Enterprise renamed = new Enterprise(c.enterprise().uscc(), "上海新名称有限公司");
        put(new RegisteredCard(c.number(), c.organisationCode(), renamed, c.kind(), c.status(), c.codes()));

        assertThat(find(anOperatorCard()).enterprise()).isEqualTo(renamed);
    }

    @Test
    void shouldKeepAll_whenManyPutTheSameAtOnce() throws Exception {
        Callable<Boolean> put = () -> {
            put(aLegalPersonCard(), anOperatorCard(), anothersCard());
            return true;
        };

        Race.between(List.of(put, put, put));

        assertThat(find(aLegalPersonCard())).isEqualTo(aLegalPersonCard());
        assertThat(find(anothersCard())).isEqualTo(anothersCard());
    }

    private void put(RegisteredCard... cards) {
        stores().register().put(List.of(cards));
    }

    private RegisteredCard find(RegisteredCard card) {
        return stores().register().find(card.number()).orElseThrow();
    }
}
