package org.tripact.customs.simulator;

import org.tripact.exchange.api.Envelope;
import org.tripact.kernel.CustomsCode;
import org.tripact.testkit.AgreementFixtures;
import org.tripact.testkit.ExchangeFixtures;
import org.tripact.testkit.StatementFixtures;

/** What comes to customs. */
final class Messages {

    private Messages() {}

    static Envelope application() {
        return ExchangeFixtures.anEnvelope();
    }

    static Envelope application(int number) {
        return application(number, AgreementFixtures.CODE);
    }

    static Envelope application(int number, CustomsCode code) {
        return ExchangeFixtures.envelope(
                StatementFixtures.toSign(AgreementFixtures.particulars(AgreementFixtures.number(number), code)),
                AgreementFixtures.NOW);
    }

    static Envelope termination() {
        return ExchangeFixtures.envelope(
                StatementFixtures.toTerminate(AgreementFixtures.anApprovedAgreement()), AgreementFixtures.NOW);
    }
}
