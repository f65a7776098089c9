package org.tripact.crypto;

import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * A fresh key for TLS on one machine, with the certificate that it signed itself. No SM2: browsers know P-256. It has
 * nothing to do with cards and their authorities.
 */
public final class MachineCertificate {

    private static final String CURVE = "secp256r1";
    private static final String ALGORITHM = "SHA256withECDSA";

    private final PrivateKey key;
    private final byte[] encoded;

    private MachineCertificate(PrivateKey key, byte[] encoded) {
        this.key = key;
        this.encoded = encoded;
    }

    /** Makes a key, and a certificate that is good for a server under these names and addresses and nothing else. */
    public static MachineCertificate issue(
            Collection<String> names, Collection<InetAddress> addresses, Instant notBefore, Instant notAfter) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec(CURVE), Curve.RANDOM);
            KeyPair pair = generator.generateKeyPair();
            X500Name subject = new X500NameBuilder(BCStyle.INSTANCE)
                    .addRDN(BCStyle.CN, names.iterator().next())
                    .build();
            X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                    subject,
                    new BigInteger(127, Curve.RANDOM).setBit(126),
                    Date.from(notBefore),
                    Date.from(notAfter),
                    subject,
                    pair.getPublic());
            addExtensions(builder, alternatives(names, addresses));
            return new MachineCertificate(
                    pair.getPrivate(),
                    builder.build(new JcaContentSignerBuilder(ALGORITHM).build(pair.getPrivate()))
                            .getEncoded());
        } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
            throw new IllegalStateException("the certificate of this machine cannot be made", e);
        }
    }

    /** The private key. */
    public PrivateKey key() {
        return key;
    }

    /** The certificate as DER. */
    public byte[] encoded() {
        return encoded.clone();
    }

    private static void addExtensions(X509v3CertificateBuilder builder, GeneralNames names) throws IOException {
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
        builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
        builder.addExtension(Extension.subjectAlternativeName, false, names);
    }

    private static GeneralNames alternatives(Collection<String> names, Collection<InetAddress> addresses) {
        List<GeneralName> all = Stream.concat(
                        names.stream().map(name -> new GeneralName(GeneralName.dNSName, name)),
                        addresses.stream()
                                .map(address -> new GeneralName(
                                        GeneralName.iPAddress, new DEROctetString(address.getAddress()))))
                .toList();
        return new GeneralNames(all.toArray(GeneralName[]::new));
    }
}
