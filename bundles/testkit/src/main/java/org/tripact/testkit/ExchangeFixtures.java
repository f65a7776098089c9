package org.tripact.testkit;

import java.time.Instant;
import org.tripact.agreement.api.Action;
import org.tripact.agreement.api.Particulars;
import org.tripact.agreement.api.SignedStatement;
import org.tripact.agreement.api.Statement;
import org.tripact.exchange.api.Envelope;
import org.tripact.exchange.api.Envelope.Signed;
import org.tripact.exchange.api.Envelope.TextVersion;
import org.tripact.exchange.api.MessageKind;
import org.tripact.exchange.api.Receipt;
import org.tripact.exchange.api.ReceiptKind;
import org.tripact.kernel.MessageId;

/** Messages to customs and customs' receipts. */
public final class ExchangeFixtures {

    /** The connector that all receipts here came by. */
    public static final String CONNECTOR = "simulator";

    private ExchangeFixtures() {}

    /** The application that {@link ChangeFixtures#aFoundingChange()} tells customs of. */
    public static Envelope anEnvelope() {
        return envelope(StatementFixtures.aSignStatement(), AgreementFixtures.NOW);
    }

    /** The message that customs gets when a card signed this statement. */
    public static Envelope envelope(Statement statement, Instant at) {
        boolean signing = statement.action() == Action.SIGN;
        MessageId id = signing
                ? ChangeFixtures.application(statement.number())
                : ChangeFixtures.termination(statement.number());
        Particulars of = statement.particulars();
        SignedStatement signed = StatementFixtures.signed(statement);
        return new Envelope(
                id,
                signing ? MessageKind.APPLICATION : MessageKind.TERMINATION,
                of.number(),
                of.customsCode(),
                of.enterprise(),
                of.district(),
                new TextVersion(of.textVersion(), of.textDigest()),
                at,
                new Signed(statement.text(), signed.signature(), signed.certificate()));
    }

    /** Customs has stored the application. */
    public static Receipt aStoredReceipt() {
        return receipt("R-0001", ReceiptKind.STORED, AgreementFixtures.minute(2));
    }

    /** Customs has approved the application. */
    public static Receipt anApprovedReceipt() {
        return receipt("R-0002", ReceiptKind.APPROVED, AgreementFixtures.minute(3));
    }

    /** A receipt to the application of {@link AgreementFixtures#NUMBER}. */
    public static Receipt receipt(String id, ReceiptKind kind, Instant at) {
        String message = ChangeFixtures.application(AgreementFixtures.NUMBER).value();
        boolean negative = kind == ReceiptKind.REJECTED || kind == ReceiptKind.STORE_FAILED;
        return new Receipt(CONNECTOR, id, message, kind, at, negative ? "企业信息与备案不符" : "");
    }
}
