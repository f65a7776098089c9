package org.tripact.bench.flow;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.tripact.agreement.api.Action;
import org.tripact.agreement.api.Signer;
import org.tripact.agreement.api.Signer.CodeGrant;
import org.tripact.agreement.api.StatementRequest;
import org.tripact.card.api.CardKind;
import org.tripact.card.api.CardStatus;
import org.tripact.card.api.CodeRole;
import org.tripact.card.api.RegisteredCard;
import org.tripact.card.api.RegisteredCode;
import org.tripact.kernel.CardNumber;
import org.tripact.kernel.CustomsCode;
import org.tripact.kernel.CustomsDistrict;
import org.tripact.kernel.Enterprise;
import org.tripact.kernel.Uscc;
import org.tripact.testkit.cards.TestAuthority;
import org.tripact.testkit.cards.TestCard;

/** An enterprise with one customs code, and the legal person's card: good for one signing. */
public record Holder(TestCard card) {

    private static final CustomsDistrict DISTRICT = new CustomsDistrict("2200", "上海海关");

    /** So many different ones, with cards of this authority. */
    public static List<Holder> of(TestAuthority authority, int count) {
        return IntStream.range(0, count)
                .parallel()
                .mapToObj(i -> new Holder(authority.issue(registered(i))))
                .toList();
    }

    /** As the console knows who has logged in. */
    Signer signer() {
        RegisteredCard registered = card.registered();
        return new Signer(
                registered.enterprise(),
                registered.number(),
                true,
                List.of(new CodeGrant(code(), DISTRICT)),
                "https://tripact.example");
    }

    StatementRequest wish(String textVersion) {
        return new StatementRequest(Action.SIGN, code(), textVersion);
    }

    private CustomsCode code() {
        return card.registered().codes().get(0).code();
    }

    private static RegisteredCard registered(int number) {
        Uscc uscc = new Uscc(String.format("91310000MA%07d0", number));
        return new RegisteredCard(
                new CardNumber(String.format("91%011d", number)),
                uscc.organisationCode(),
                new Enterprise(uscc, "第" + number + "号量测贸易有限公司"),
                CardKind.LEGAL_PERSON,
                CardStatus.ACTIVE,
                List.of(new RegisteredCode(
                        new CustomsCode(String.format("2201%06d", number)), Set.of(CodeRole.values()), DISTRICT)));
    }
}
