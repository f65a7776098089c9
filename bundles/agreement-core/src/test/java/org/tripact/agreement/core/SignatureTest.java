package org.tripact.agreement.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tripact.agreement.core.Hall.FIRM;
import static org.tripact.agreement.core.Hall.signedBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tripact.agreement.api.Action;
import org.tripact.agreement.api.Statement;
import org.tripact.agreement.api.store.Consumption;
import org.tripact.agreement.api.store.Exhibit;

class SignatureTest {

    @Test
    void shouldPutTheAnswerOnRevocationBesideTheSignature() {
        Statement statement = new Hall().aStatementTo(Action.SIGN, FIRM);
        List<Exhibit> exhibits = new Signature(CardChecks.knowing(FIRM))
                .verified(statement, signedBy(FIRM, statement))
                .fold(Consumption::exhibits, refusal -> List.of());

        assertThat(exhibits).hasSize(1);
        assertThat(exhibits.get(0).kind()).isEqualTo("OCSP");
        assertThat(exhibits.get(0).digest()).isEqualTo(CardChecks.ANSWER.digest());
        assertThat(exhibits.get(0).content()).isEqualTo(CardChecks.ANSWER.encoded());
    }
}
