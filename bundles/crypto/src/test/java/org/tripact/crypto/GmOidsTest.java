package org.tripact.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.junit.jupiter.api.Test;

/** The numbers we use stand in gm-oids.tsv. */
class GmOidsTest {

    private final Map<String, String> names =
            Vectors.rows("gm-oids.tsv").stream().collect(Collectors.toMap(row -> row[0], row -> row[1]));

    private String nameOf(ASN1ObjectIdentifier oid) {
        return names.get(oid.getId());
    }

    @Test
    void shouldUseTheNumbersOfTheTable() {
        assertThat(nameOf(GMObjectIdentifiers.sm2p256v1)).startsWith("SM2 curve");
        assertThat(nameOf(GMObjectIdentifiers.sm2sign_with_sm3)).startsWith("SM2 sign with SM3");
        assertThat(nameOf(CertificateOids.ENTERPRISE_NAME)).contains("enterprise name");
        assertThat(nameOf(CertificateOids.CARD_NUMBER)).contains("card number");
        assertThat(nameOf(CertificateOids.ORGANISATION_CODE)).contains("organisation code");
        assertThat(nameOf(CertificateOids.IDENTITY_NUMBER)).contains("personal data");
    }
}
