package org.tripact.crypto;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERBMPString;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.OutputEncryptor;
import org.bouncycastle.pkcs.PKCS12PfxPduBuilder;
import org.bouncycastle.pkcs.PKCS12SafeBag;
import org.bouncycastle.pkcs.PKCS12SafeBagBuilder;
import org.bouncycastle.pkcs.PKCSException;
import org.bouncycastle.pkcs.jcajce.JcePKCS12MacCalculatorBuilder;
import org.bouncycastle.pkcs.jcajce.JcePKCSPBEOutputEncryptorBuilder;
import org.tripact.crypto.Pkcs12.Entry;
import org.tripact.kernel.Digest;

/** Writes one store. The library's own KeyStore takes its rounds from a setting of the whole process. */
record Pkcs12Writer(char[] password, int rounds) {

    private static final AlgorithmIdentifier PRF =
            new AlgorithmIdentifier(PKCSObjectIdentifiers.id_hmacWithSHA256, DERNull.INSTANCE);

    byte[] write(List<Entry> entries) throws IOException, OperatorCreationException, PKCSException {
        PKCS12PfxPduBuilder store = new PKCS12PfxPduBuilder();
        for (Entry entry : entries) {
            store.addData(key(entry));
        }
        store.addEncryptedData(
                cipher(NISTObjectIdentifiers.id_aes128_CBC),
                certificates(entries).toArray(PKCS12SafeBag[]::new));
        // a round of it is one hash, one of a key's is two
        JcePKCS12MacCalculatorBuilder mac = new JcePKCS12MacCalculatorBuilder(NISTObjectIdentifiers.id_sha256)
                .setProvider(Curve.PROVIDER)
                .setIterationCount(2 * rounds);
        return store.build(mac, password).getEncoded();
    }

    private PKCS12SafeBag key(Entry entry) throws OperatorCreationException {
        PKCS12SafeBagBuilder bag = new PKCS12SafeBagBuilder(
                PrivateKeyInfo.getInstance(entry.key().getEncoded()), cipher(NISTObjectIdentifiers.id_aes256_CBC));
        return named(bag, entry).build();
    }

    /** Each certificate once: what two keys have in common above them, too. */
    private static List<PKCS12SafeBag> certificates(List<Entry> entries) throws IOException {
        Map<Digest, PKCS12SafeBag> bags = new LinkedHashMap<>();
        for (Entry entry : entries) {
            byte[] own = entry.chain().get(0);
            bags.put(Sm3.digest(own), named(bag(own), entry).build());
        }
        for (Entry entry : entries) {
            for (byte[] above : entry.chain()) {
                bags.putIfAbsent(Sm3.digest(above), bag(above).build());
            }
        }
        return List.copyOf(bags.values());
    }

    private static PKCS12SafeBagBuilder bag(byte[] certificate) throws IOException {
        return new PKCS12SafeBagBuilder(new X509CertificateHolder(certificate));
    }

    /** Key and certificate find each other by the certificate's digest. */
    private static PKCS12SafeBagBuilder named(PKCS12SafeBagBuilder bag, Entry entry) {
        byte[] id = Sm3.hash(entry.chain().get(0));
        return bag.addBagAttribute(PKCSObjectIdentifiers.pkcs_9_at_friendlyName, new DERBMPString(entry.alias()))
                .addBagAttribute(PKCSObjectIdentifiers.pkcs_9_at_localKeyId, new DEROctetString(id));
    }

    private OutputEncryptor cipher(ASN1ObjectIdentifier algorithm) throws OperatorCreationException {
        return new JcePKCSPBEOutputEncryptorBuilder(algorithm)
                .setProvider(Curve.PROVIDER)
                .setRandom(Curve.RANDOM)
                .setPRF(PRF)
                .setIterationCount(rounds)
                .build(password);
    }
}
