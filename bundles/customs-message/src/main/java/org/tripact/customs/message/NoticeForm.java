package org.tripact.customs.message;

import java.time.Instant;
import java.util.Base64;
import org.tripact.exchange.api.Envelope;
import org.tripact.exchange.api.MessageKind;
import org.tripact.kernel.AgreementNumber;
import org.tripact.kernel.CustomsCode;
import org.tripact.kernel.CustomsDistrict;
import org.tripact.kernel.Digest;
import org.tripact.kernel.Enterprise;
import org.tripact.kernel.MessageId;
import org.tripact.kernel.Uscc;
import org.w3c.dom.Document;

/** What we tell customs: {@code AgreementApplication} and {@code AgreementTermination}. */
final class NoticeForm {

    static final String VERSION = "1.0";

    private static final String APPLICATION = "AgreementApplication";
    private static final String TERMINATION = "AgreementTermination";

    private NoticeForm() {}

    static boolean isNotice(Document document) {
        Branch root = Branch.root(document);
        return root.is(Namespaces.OWN, APPLICATION) || root.is(Namespaces.OWN, TERMINATION);
    }

    static Document write(Envelope of) {
        Base64.Encoder base64 = Base64.getEncoder();
        return Branch.root(Namespaces.OWN, of.kind() == MessageKind.APPLICATION ? APPLICATION : TERMINATION)
                .attribute("version", VERSION)
                .leaf("MessageId", of.id())
                .leaf("AgreementNumber", of.agreement())
                .leaf("CustomsCode", of.customsCode())
                .leaf("Uscc", of.enterprise().uscc())
                .leaf("EnterpriseName", of.enterprise().name())
                .leaf("DistrictCode", of.district().code())
                .leaf("DistrictName", of.district().name())
                .leaf("TextVersion", of.text().version())
                .leaf("TextDigest", of.text().digest())
                .leaf("Time", of.at())
                .leaf("Statement", of.signed().statement())
                .leaf("CardSignature", base64.encodeToString(of.signed().signature()))
                .leaf("CardCertificate", base64.encodeToString(of.signed().certificate()))
                .document();
    }

    /** The envelope in a document that the schema has passed; what the schema cannot know is told by an exception. */
    static Envelope read(Document document) {
        Branch root = Branch.root(document);
        return new Envelope(
                new MessageId(root.token("MessageId")),
                root.is(Namespaces.OWN, APPLICATION) ? MessageKind.APPLICATION : MessageKind.TERMINATION,
                new AgreementNumber(root.token("AgreementNumber")),
                new CustomsCode(root.token("CustomsCode")),
                new Enterprise(new Uscc(root.token("Uscc")), root.text("EnterpriseName")),
                new CustomsDistrict(root.token("DistrictCode"), root.text("DistrictName")),
                new Envelope.TextVersion(root.text("TextVersion"), new Digest(root.token("TextDigest"))),
                Instant.parse(root.token("Time")),
                new Envelope.Signed(
                        root.text("Statement"), bytes(root, "CardSignature"), bytes(root, "CardCertificate")));
    }

    private static byte[] bytes(Branch root, String name) {
        return SealShape.base64(root.text(name)).orElseThrow(() -> new IllegalArgumentException(name));
    }
}
