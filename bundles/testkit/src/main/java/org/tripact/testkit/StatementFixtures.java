package org.tripact.testkit;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.tripact.agreement.api.Action;
import org.tripact.agreement.api.Agreement;
import org.tripact.agreement.api.Particulars;
import org.tripact.agreement.api.SignedStatement;
import org.tripact.agreement.api.Statement;
import org.tripact.agreement.api.StatementId;
import org.tripact.agreement.api.store.Consumption;
import org.tripact.agreement.api.store.Exhibit;
import org.tripact.kernel.Digest;

/** Statements as the server issues them; each agreement number and action has its own, reproducible id. */
public final class StatementFixtures {

    private StatementFixtures() {}

    /** A statement that founds {@link AgreementFixtures#NUMBER}. */
    public static Statement aSignStatement() {
        return toSign(AgreementFixtures.theParticulars());
    }

    /** A statement that founds an agreement. */
    public static Statement toSign(Particulars particulars) {
        return statement(Action.SIGN, particulars);
    }

    /** A statement that ends an agreement. */
    public static Statement toTerminate(Agreement agreement) {
        return statement(Action.TERMINATE, agreement.particulars());
    }

    /** The statement as a card signed it: the bytes only look like a certificate and a signature. */
    public static SignedStatement signed(Statement statement) {
        return new SignedStatement(statement.id(), certificate(), signature(statement));
    }

    /** The statement used up, with the bytes of {@link #signed} and {@link #anExhibit}. */
    public static Consumption consumed(Statement statement) {
        return new Consumption(statement, certificate(), signature(statement), List.of(anExhibit()));
    }

    /** A revocation list that stands by every signature. */
    public static Exhibit anExhibit() {
        return new Exhibit(
                "LIST", new Digest("e1".repeat(32)), "A-LIST-OF-AN-AUTHORITY".getBytes(StandardCharsets.US_ASCII));
    }

    /** Bytes in the place of a certificate, with a marker that must be found nowhere at rest. */
    public static byte[] certificate() {
        return "CERTIFICATE-OF-A-PERSON-110101199001011234".getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] signature(Statement statement) {
        return HexFormat.of().parseHex(statement.id().value().repeat(2));
    }

    private static Statement statement(Action action, Particulars particulars) {
        return new Statement(
                idOf(action, particulars),
                action,
                particulars,
                AgreementFixtures.CARD,
                "通关无纸化协议声明 (tripact statement v1)\n用途 purpose: " + action + "\n协议编号 agreement: " + particulars.number(),
                AgreementFixtures.NOW,
                AgreementFixtures.NOW.plus(Duration.ofMinutes(5)),
                false);
    }

    private static StatementId idOf(Action action, Particulars particulars) {
        long of = 31L * particulars.number().hashCode() + action.ordinal();
        return new StatementId("%064x".formatted(of & 0xffff_ffff_ffffL));
    }
}
