package org.tripact.crypto;

import java.io.IOException;
import java.security.PrivateKey;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.EncryptedContentInfo;
import org.bouncycastle.asn1.cms.EnvelopedData;
import org.bouncycastle.asn1.cms.KeyTransRecipientInfo;
import org.bouncycastle.asn1.cms.RecipientInfo;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.tripact.kernel.Outcome;

/**
 * CMS EnvelopedData for one recipient: a fresh SM4 key for the content (CBC), enciphered for the recipient's key. It
 * keeps a secret and proves nothing: what lies within must be signed.
 */
public final class CmsEnvelope {

    private static final int MAX_BYTES = 4 * 1024 * 1024;
    private static final int MAX_RECIPIENTS = 16;
    private static final int SM4_BYTES = 16;
    private static final ASN1ObjectIdentifier SM4 = new ASN1ObjectIdentifier("1.2.156.10197.1.104");
    private static final Set<ASN1ObjectIdentifier> SM4_CBC = Set.of(GMObjectIdentifiers.sms4_cbc, SM4);
    private static final Set<ASN1ObjectIdentifier> SM2_ENCRYPTION = Set.of(
            GMObjectIdentifiers.sm2encrypt,
            new ASN1ObjectIdentifier("1.2.156.10197.1.301.3.2.1"),
            new ASN1ObjectIdentifier("1.2.156.10197.1.301.2"));

    /** By which identifiers an envelope names what it is; both are read. */
    public enum Family {
        /** Those of GM/T 0010. */
        GMT_0010("1.2.156.10197.6.1.4.2.3", "1.2.156.10197.6.1.4.2.1", 1),
        /** Those of PKCS#7 and RFC 5652, which other people's programs know. */
        PKCS7(CMSObjectIdentifiers.envelopedData.getId(), CMSObjectIdentifiers.data.getId(), 0);

        private final ASN1ObjectIdentifier envelope;
        private final ASN1ObjectIdentifier data;
        private final ASN1Integer version;

        Family(String envelope, String data, int version) {
            this.envelope = new ASN1ObjectIdentifier(envelope);
            this.data = new ASN1ObjectIdentifier(data);
            this.version = new ASN1Integer(version);
        }
    }

    private CmsEnvelope() {}

    /** The content in an envelope (DER) that only the recipient can open. */
    public static byte[] seal(byte[] content, CmsRecipient recipient, Family family) {
        byte[] key = Secrets.newBytes(SM4_BYTES);
        byte[] iv = Secrets.newBytes(SM4_BYTES);
        DERSequence forRecipient = new DERSequence(new ASN1Encodable[] {
            family.version, recipient.name(), recipient.algorithm(), new DEROctetString(recipient.encipher(key))
        });
        DERSequence sealed = new DERSequence(new ASN1Encodable[] {
            family.data,
            new AlgorithmIdentifier(GMObjectIdentifiers.sms4_cbc, new DEROctetString(iv)),
            new DERTaggedObject(false, 0, new DEROctetString(Sm4.encryptCbc(key, iv, content)))
        });
        Arrays.fill(key, (byte) 0);
        return encoded(family, new DERSequence(new ASN1Encodable[] {family.version, new DERSet(forRecipient), sealed}));
    }

    /** The content of an envelope, DER or BER, of either family, of at most 4 MiB, for our SM2 key. */
    public static Outcome<byte[], CmsFault> open(byte[] envelope, CmsRecipient own, PrivateKey key) {
        if (envelope != null && envelope.length > MAX_BYTES) {
            return Outcome.refused(CmsFault.TOO_LARGE);
        }
        if (!Ber.isOneElement(envelope)) {
            return Outcome.refused(CmsFault.UNREADABLE);
        }
        try {
            ContentInfo info = ContentInfo.getInstance(ASN1Sequence.getInstance(envelope));
            return Arrays.stream(Family.values()).anyMatch(family -> family.envelope.equals(info.getContentType()))
                    ? unwrapped(EnvelopedData.getInstance(info.getContent()), own, key)
                    : Outcome.refused(CmsFault.UNREADABLE);
        } catch (RuntimeException malformed) {
            // The parser tells malformed input by many exceptions.
            return Outcome.refused(CmsFault.UNREADABLE);
        }
    }

    private static Outcome<byte[], CmsFault> unwrapped(EnvelopedData data, CmsRecipient own, PrivateKey key) {
        if (data.getRecipientInfos().size() > MAX_RECIPIENTS) {
            return Outcome.refused(CmsFault.UNREADABLE);
        }
        List<KeyTransRecipientInfo> ours = StreamSupport.stream(
                        data.getRecipientInfos().spliterator(), false)
                .map(RecipientInfo::getInstance)
                .map(RecipientInfo::getInfo)
                .filter(KeyTransRecipientInfo.class::isInstance)
                .map(KeyTransRecipientInfo.class::cast)
                .filter(info -> own.name().equals(info.getRecipientIdentifier().getId()))
                .toList();
        return ours.size() == 1
                ? deciphered(ours.get(0), data.getEncryptedContentInfo(), key)
                : Outcome.refused(CmsFault.NOT_FOR_US);
    }

    private static Outcome<byte[], CmsFault> deciphered(
            KeyTransRecipientInfo ours, EncryptedContentInfo sealed, PrivateKey key) {
        AlgorithmIdentifier cipher = sealed.getContentEncryptionAlgorithm();
        if (!SM2_ENCRYPTION.contains(ours.getKeyEncryptionAlgorithm().getAlgorithm())
                || !SM4_CBC.contains(cipher.getAlgorithm())) {
            return Outcome.refused(CmsFault.ALGORITHM);
        }
        byte[] iv = ASN1OctetString.getInstance(cipher.getParameters()).getOctets();
        ASN1OctetString content = sealed.getEncryptedContent();
        if (content == null || iv.length != SM4_BYTES) {
            return Outcome.refused(CmsFault.UNREADABLE);
        }
        return Sm2.decrypt(key, ours.getEncryptedKey().getOctets())
                .filter(secret -> secret.length == SM4_BYTES)
                .flatMap(secret -> Sm4.decryptCbc(secret, iv, content.getOctets()))
                .<Outcome<byte[], CmsFault>>map(Outcome::accepted)
                .orElseGet(() -> Outcome.refused(CmsFault.DAMAGED));
    }

    private static byte[] encoded(Family family, DERSequence data) {
        try {
            return new DERSequence(new ASN1Encodable[] {family.envelope, new DERTaggedObject(true, 0, data)})
                    .getEncoded(ASN1Encoding.DER);
        } catch (IOException e) {
            throw new IllegalStateException("an envelope cannot be encoded", e);
        }
    }
}
