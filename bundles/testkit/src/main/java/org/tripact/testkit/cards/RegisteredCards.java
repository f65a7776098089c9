package org.tripact.testkit.cards;

import java.util.List;
import java.util.Set;
import org.tripact.card.api.CardKind;
import org.tripact.card.api.CardStatus;
import org.tripact.card.api.CodeRole;
import org.tripact.card.api.RegisteredCard;
import org.tripact.card.api.RegisteredCode;
import org.tripact.kernel.CardNumber;
import org.tripact.kernel.CustomsCode;
import org.tripact.kernel.CustomsDistrict;
import org.tripact.kernel.Enterprise;
import org.tripact.kernel.OrganisationCode;
import org.tripact.kernel.Uscc;

/** Cards as a register has them, of made-up enterprises with sound codes. */
public final class RegisteredCards {

    private static final CustomsDistrict SHANGHAI = new CustomsDistrict("2200", "上海海关");
    private static final CustomsDistrict YANGSHAN = new CustomsDistrict("2248", "洋山港区");
    private static final Enterprise FIRST = enterprise("91310000MA1TXT012U", "上海晨测贸易有限公司");
    private static final Enterprise SECOND = enterprise("91330200MA2TXT022M", "宁波双码报关有限公司");
    private static final Enterprise OTHER = enterprise("91440300MA5TXT036M", "深圳他山实业有限公司");

    private RegisteredCards() {}

    /** The legal person of the first enterprise, with one code in both roles. */
    public static RegisteredCard aLegalPerson() {
        return card("9100000000011", FIRST, CardKind.LEGAL_PERSON, List.of(bothRoles("31222699T1", SHANGHAI)));
    }

    /** An operator of the first enterprise. */
    public static RegisteredCard anOperator() {
        return card("9100000000012", FIRST, CardKind.OPERATOR, List.of(bothRoles("31222699T1", SHANGHAI)));
    }

    /** The legal person of an enterprise that declares for itself and is a broker, too. */
    public static RegisteredCard aLegalPersonWithTwoCodes() {
        RegisteredCode broker = new RegisteredCode(new CustomsCode("3302980T21"), Set.of(CodeRole.DECLARANT), YANGSHAN);
        return card("9100000000021", SECOND, CardKind.LEGAL_PERSON, List.of(bothRoles("33026199T2", YANGSHAN), broker));
    }

    /** The legal person of an enterprise that has nothing to do with the first. */
    public static RegisteredCard ofAnotherEnterprise() {
        return card("9100000000031", OTHER, CardKind.LEGAL_PERSON, List.of(bothRoles("44030619T3", SHANGHAI)));
    }

    /** The same card with another status. */
    public static RegisteredCard with(CardStatus status, RegisteredCard card) {
        return new RegisteredCard(
                card.number(), card.organisationCode(), card.enterprise(), card.kind(), status, card.codes());
    }

    /** The same card with another organisation code. */
    public static RegisteredCard with(OrganisationCode code, RegisteredCard card) {
        return new RegisteredCard(card.number(), code, card.enterprise(), card.kind(), card.status(), card.codes());
    }

    /** The same card with other codes of its enterprise. */
    public static RegisteredCard with(List<RegisteredCode> codes, RegisteredCard card) {
        return new RegisteredCard(
                card.number(), card.organisationCode(), card.enterprise(), card.kind(), card.status(), codes);
    }

    private static Enterprise enterprise(String uscc, String name) {
        return new Enterprise(new Uscc(uscc), name);
    }

    private static RegisteredCode bothRoles(String code, CustomsDistrict district) {
        return new RegisteredCode(
                new CustomsCode(code), Set.of(CodeRole.CONSIGNEE_CONSIGNOR, CodeRole.DECLARANT), district);
    }

    private static RegisteredCard card(String number, Enterprise of, CardKind kind, List<RegisteredCode> codes) {
        return new RegisteredCard(
                new CardNumber(number), of.uscc().organisationCode(), of, kind, CardStatus.ACTIVE, codes);
    }
}
