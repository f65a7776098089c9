package org.tripact.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tripact.crypto.Fixtures.IN_TEN_YEARS;
import static org.tripact.crypto.Fixtures.TODAY;
import static org.tripact.crypto.Fixtures.YESTERDAY;
import static org.tripact.crypto.Fixtures.aCard;
import static org.tripact.crypto.Fixtures.aDemoAuthority;
import static org.tripact.crypto.Fixtures.accepted;
import static org.tripact.crypto.Fixtures.anAuthority;
import static org.tripact.crypto.Fixtures.refusal;

import java.math.BigInteger;
import java.security.KeyPair;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tripact.kernel.CardNumber;
import org.tripact.kernel.OrganisationCode;

class CertificateAuthorityTest {

    private final CertificateAuthority root = CertificateAuthority.newRoot(anAuthority("根"));
    private final CertificateAuthority issuing = root.newSubordinate(anAuthority("签发机构"));
    private final KeyPair cardKey = Sm2.newKeyPair();

    private EportCertificate issue(CardCertificateProfile profile) {
        return accepted(EportCertificate.parse(issuing.issueCard(profile, cardKey.getPublic())));
    }

    @Test
    void shouldIssueCards_inEportsShape() {
        EportCertificate card = issue(aCard());

        assertThat(card.holder()).isEqualTo("张三");
        assertThat(card.enterpriseName()).isEqualTo("上海某某进出口有限公司, Ltd.");
        assertThat(card.cardNumber()).contains(new CardNumber("8930000000001"));
        assertThat(card.organisationCode()).contains(new OrganisationCode("M000100Y4"));
        assertThat(card.notBefore()).isEqualTo(YESTERDAY);
        assertThat(card.notAfter()).isEqualTo(IN_TEN_YEARS);
        assertThat(card.mayDigitallySign()).isTrue();
        assertThat(card.publicKey()).isEqualTo(cardKey.getPublic());
        assertThat(card.serial().toByteArray()).hasSize(8);
        assertThat(card.certificateNumber()).hasSize(16).isEqualTo(card.serial().toString(16));
        assertThat(card.issuer()).isEqualTo(issuing.authority().subject());
    }

    @Test
    void shouldVerifyTheChain_andNothingElse() {
        EportCertificate card = issue(aCard());
        Authority authority = issuing.authority();
        Authority stranger = CertificateAuthority.newRoot(anAuthority("签发机构")).authority();

        assertThat(authority.verifies(card)).isTrue();
        assertThat(card.isSignedBy(authority)).isTrue();
        assertThat(root.authority().verifies(authority)).isTrue();
        assertThat(root.authority().verifies(card)).isFalse();
        assertThat(stranger.subject()).isEqualTo(authority.subject());
        assertThat(stranger.verifies(card)).isFalse();
        assertThat(authority.verifies(stranger)).isFalse();
        assertThat(root.authority().isSelfSigned()).isTrue();
        assertThat(authority.isSelfSigned()).isFalse();
        assertThat(authority.isCa()).isTrue();
    }

    @Test
    void shouldNotTakeACardForAnAuthority() {
        Authority disguised = accepted(Authority.parse(issue(aCard()).encoded()));

        assertThat(disguised.isCa()).isFalse();
    }

    @Test
    void shouldNotVouchForAnAuthority_whereNoneMayStandBelow() {
        CertificateAuthority tooDeep = issuing.newSubordinate(anAuthority("下级"));

        assertThat(issuing.authority().verifies(tooDeep.authority())).isFalse();
    }

    @Test
    void shouldTellTheEnvelopeCertificate() {
        assertThat(issue(aCard().forEnvelope()).mayDigitallySign()).isFalse();
    }

    @Test
    void shouldMarkDemoAuthorities_andAllBelow() {
        CertificateAuthority demo = CertificateAuthority.newRoot(aDemoAuthority("演示根"));

        assertThat(demo.authority().carriesDemoMarker()).isTrue();
        assertThat(demo.newSubordinate(anAuthority("下级")).authority().carriesDemoMarker())
                .isTrue();
        assertThat(root.authority().carriesDemoMarker()).isFalse();
    }

    @Test
    void shouldListWhatIsRevoked() {
        EportCertificate revoked = issue(aCard());
        EportCertificate good = issue(aCard());

        RevocationList list =
                accepted(RevocationList.parse(issuing.revocationList(List.of(revoked.serial()), YESTERDAY, TODAY)));

        assertThat(list.contains(revoked.serial())).isTrue();
        assertThat(list.contains(good.serial())).isFalse();
        assertThat(list.size()).isEqualTo(1);
        assertThat(list.thisUpdate()).isEqualTo(YESTERDAY);
        assertThat(list.nextUpdate()).isEqualTo(TODAY);
        assertThat(issuing.authority().verifies(list)).isTrue();
        assertThat(root.authority().verifies(list)).isFalse();
    }

    @Test
    void shouldListNothing_whenNothingIsRevoked() {
        RevocationList list = accepted(RevocationList.parse(root.revocationList(List.of(), YESTERDAY, TODAY)));

        assertThat(list.contains(BigInteger.ONE)).isFalse();
        assertThat(list.size()).isZero();
    }

    @Test
    void shouldComeBackFromItsStore_withItsChain() {
        byte[] store = issuing.save("long enough".toCharArray());

        CertificateAuthority again = accepted(CertificateAuthority.load(store, "long enough".toCharArray()));
        EportCertificate card = accepted(EportCertificate.parse(again.issueCard(aCard(), cardKey.getPublic())));

        assertThat(again.authority()).isEqualTo(issuing.authority());
        assertThat(again.chain()).containsExactlyElementsOf(issuing.chain()).hasSize(2);
        assertThat(issuing.authority().verifies(card)).isTrue();
        assertThat(refusal(CertificateAuthority.load(store, "wrong".toCharArray())))
                .isEqualTo(Pkcs12Fault.WRONG_PASSWORD);
    }

    @Test
    void shouldIssueFromARequest_onlyWhereItsKeySignedIt() {
        byte[] pkcs10 = CertificateRequest.create(cardKey, "网关", "某海关");
        CertificateRequest request = accepted(CertificateRequest.parse(pkcs10));
        byte[] altered = pkcs10.clone();
        altered[altered.length - 1] ^= 1;
        CertificateRequest forged = accepted(CertificateRequest.parse(altered));

        assertThat(request.subject()).contains("网关").contains("某海关");
        EportCertificate card = accepted(EportCertificate.parse(issuing.issueFrom(request, aCard())));
        assertThat(card.publicKey()).isEqualTo(cardKey.getPublic());
        assertThat(forged.isSignedByItsKey()).isFalse();
        assertThatThrownBy(() -> issuing.issueFrom(forged, aCard())).isInstanceOf(IllegalArgumentException.class);
    }
}
