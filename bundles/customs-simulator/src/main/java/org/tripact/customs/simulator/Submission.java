package org.tripact.customs.simulator;

import java.time.Instant;
import org.tripact.exchange.api.MessageKind;
import org.tripact.kernel.AgreementNumber;
import org.tripact.kernel.CustomsCode;
import org.tripact.kernel.Enterprise;
import org.tripact.kernel.MessageId;

/** What customs reads out of a message and keeps in its books. */
record Submission(
        MessageId id,
        MessageKind kind,
        AgreementNumber agreement,
        CustomsCode customsCode,
        Enterprise enterprise,
        String district,
        Instant at) {}
