package org.tripact.crypto;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.tripact.kernel.Outcome;

/** The issuing side: an authority with its key, for demonstrations and tests. */
public final class CertificateAuthority {

    private static final String ALIAS = "authority";

    private final PrivateKey key;
    private final Authority authority;
    private final List<byte[]> chain;

    private CertificateAuthority(PrivateKey key, List<byte[]> chain) {
        this.key = key;
        this.chain = chain;
        this.authority = Authority.parse(chain.get(0), CardAlgorithms.SM2_AND_RSA)
                .fold(parsed -> parsed, CertificateAuthority::notOurs);
    }

    /** A new root with a new SM2 key: it may have one layer of authorities below. */
    public static CertificateAuthority newRoot(CertificateAuthorityProfile profile) {
        return newRoot(profile, KeyKind.SM2);
    }

    /** The same with a key of this kind. */
    public static CertificateAuthority newRoot(CertificateAuthorityProfile profile, KeyKind kind) {
        KeyPair pair = kind.newKeyPair();
        byte[] certificate = CertificateShapes.root(profile, pair.getPublic()).sign(pair.getPrivate());
        return new CertificateAuthority(pair.getPrivate(), List.of(certificate));
    }

    /** A new authority below this one with a new SM2 key: it issues cards only. */
    public CertificateAuthority newSubordinate(CertificateAuthorityProfile profile) {
        return newSubordinate(profile, KeyKind.SM2);
    }

    /** The same with a key of this kind. */
    public CertificateAuthority newSubordinate(CertificateAuthorityProfile profile, KeyKind kind) {
        KeyPair pair = kind.newKeyPair();
        CertificateAuthorityProfile marked = new CertificateAuthorityProfile(
                profile.commonName(),
                profile.organisation(),
                profile.notBefore(),
                profile.notAfter(),
                profile.demoMarker() || authority.carriesDemoMarker());
        byte[] certificate = CertificateShapes.subordinate(marked, pair.getPublic(), subject(), authority.publicKey())
                .sign(key);
        return new CertificateAuthority(pair.getPrivate(), join(certificate, chain));
    }

    /** Its certificate, as those see it who trust it. */
    public Authority authority() {
        return authority;
    }

    /** The certificate for a card's key, in E-Port's shape, as DER. The key is taken as it is, whatever its kind. */
    public byte[] issueCard(CardCertificateProfile profile, PublicKey cardKey) {
        return CertificateShapes.card(profile, cardKey, subject(), authority.publicKey())
                .sign(key);
    }

    /** The certificate for the key of a request. Its names come from the profile: a request's own are not believed. */
    public byte[] issueFrom(CertificateRequest request, CardCertificateProfile profile) {
        if (!request.isSignedByItsKey()) {
            throw new IllegalArgumentException("the request is not signed by its key");
        }
        return issueCard(profile, request.publicKey());
    }

    /** The certificate for somebody who answers OCSP requests in this authority's place, as DER. */
    public byte[] issueResponder(String name, PublicKey responderKey, Instant notBefore, Instant notAfter) {
        X500Name subject = CertificateShapes.name(BCStyle.O, "OCSP", name);
        CertificateBuilder builder = new CertificateBuilder(subject(), subject, responderKey, notBefore, notAfter);
        return CertificateShapes.responder(builder, authority.publicKey()).sign(key);
    }

    /** A responder that answers with this authority's own key. */
    public OcspResponder ownResponder() {
        return OcspResponder.of(authority, key, chain.get(0));
    }

    /** The complete list of what is revoked, as DER. Its number grows with its time. */
    public byte[] revocationList(Collection<BigInteger> serials, Instant thisUpdate, Instant nextUpdate) {
        X509v2CRLBuilder builder = new X509v2CRLBuilder(subject(), Date.from(thisUpdate));
        builder.setNextUpdate(Date.from(nextUpdate));
        serials.forEach(serial -> builder.addCRLEntry(serial, Date.from(thisUpdate), CRLReason.keyCompromise));
        try {
            AuthorityKeyIdentifier keyId = new AuthorityKeyIdentifier(CertificateBuilder.keyId(authority.publicKey()));
            builder.addExtension(Extension.authorityKeyIdentifier, false, keyId);
            builder.addExtension(
                    Extension.cRLNumber, false, new CRLNumber(BigInteger.valueOf(thisUpdate.getEpochSecond())));
            return builder.build(new AuthoritySigner(key)).getEncoded();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its certificate and those above it, its own first, as DER: the chain of a card that it issues. */
    public List<byte[]> chain() {
        return chain.stream().map(byte[]::clone).toList();
    }

    /** Key and chain as a PKCS#12 store under the password. */
    public byte[] save(char[] password) {
        return Pkcs12.write(List.of(new Pkcs12.Entry(ALIAS, key, chain)), password);
    }

    /** The same under a password that nobody need try, see {@link Pkcs12#write(List, char[], int)}. */
    public byte[] save(char[] password, int rounds) {
        return Pkcs12.write(List.of(new Pkcs12.Entry(ALIAS, key, chain)), password, rounds);
    }

    /** What {@code save} wrote. */
    public static Outcome<CertificateAuthority, Pkcs12Fault> load(byte[] store, char[] password) {
        return Pkcs12.read(store, password)
                .flatMap(entries -> entries.stream()
                        .filter(entry -> entry.alias().equals(ALIAS))
                        .findFirst()
                        .<Outcome<CertificateAuthority, Pkcs12Fault>>map(
                                entry -> Outcome.accepted(new CertificateAuthority(entry.key(), entry.chain())))
                        .orElseGet(() -> Outcome.refused(Pkcs12Fault.UNREADABLE)));
    }

    private X500Name subject() {
        return X500Name.getInstance(authority.subject());
    }

    private static List<byte[]> join(byte[] first, List<byte[]> others) {
        return Stream.concat(Stream.of(first), others.stream()).toList();
    }

    private static Authority notOurs(CertificateFault fault) {
        throw new IllegalStateException("the authority's own certificate is refused: " + fault);
    }
}
