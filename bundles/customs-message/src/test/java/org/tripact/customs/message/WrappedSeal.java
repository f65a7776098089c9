package org.tripact.customs.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tripact.customs.message.Sides.aSealedReceipt;

import java.util.List;
import java.util.stream.Stream;

/**
 * A true seal of customs in a document that says something else: the ways in which a reader and a verifier are led to look
 * at different elements. The true receipt approves R-0001; each shape tries to have a forged refusal read instead.
 *
 * @param reason what it must be refused for
 */
record WrappedSeal(String name, String document, Refusal reason) {

    static final String TRUE = aSealedReceipt().replaceFirst("<\\?xml[^>]*>\n", "");
    private static final String SEAL = between("<ds:Signature ", "</ds:Signature>");
    private static final String UNSEALED = TRUE.replace(SEAL, "");
    private static final String FORGED =
            UNSEALED.replace("R-0001", "R-0666").replace(">399<", ">100<").replace("审批通过", "伪造");
    private static final String OPENING = between("<AgreementReceipt", ">");
    private static final String CLOSING = "</AgreementReceipt>";
    private static final String FORGED_BODY = FORGED.replace(OPENING, "").replace(CLOSING, "");
    private static final String TRUE_BODY = UNSEALED.replace(OPENING, "").replace(CLOSING, "");

    private static String between(String from, String to) {
        int start = TRUE.indexOf(from);
        return TRUE.substring(start, TRUE.indexOf(to, start) + to.length());
    }

    private static String receipt(String... within) {
        return OPENING + String.join("", within) + CLOSING;
    }

    private static String sealWith(String from, String to) {
        assertThat(SEAL).contains(from);
        return SEAL.replace(from, to);
    }

    private static String sealWithObject(String content) {
        return sealWith("</ds:Signature>", "<ds:Object>" + content + "</ds:Object></ds:Signature>");
    }

    private static String sealOver(String id) {
        return sealWith("URI=\"\"", "URI=\"#" + id + "\"");
    }

    private static String withId(String receipt, String id) {
        return receipt.replace(OPENING, OPENING.replace(" version", " Id=\"" + id + "\" version"));
    }

    private static final String SECOND_REFERENCE = "<ds:Reference URI=\"#x\"><ds:Transforms><ds:Transform Algorithm=\""
            + Seal.ENVELOPED + "\"/></ds:Transforms><ds:DigestMethod Algorithm=\"" + SealFamily.CHINAPORT.digest()
            + "\"/><ds:DigestValue>AAAA</ds:DigestValue></ds:Reference>";

    private static final List<WrappedSeal> POSITIONS = List.of(
            new WrappedSeal("the seal kept, the words changed", receipt(FORGED_BODY, SEAL), Refusal.SEAL_FORGED),
            new WrappedSeal("the seal first instead of last", receipt(SEAL, TRUE_BODY), Refusal.SEAL_MISPLACED),
            new WrappedSeal("the seal first before forged words", receipt(SEAL, FORGED_BODY), Refusal.SEAL_MISPLACED),
            new WrappedSeal(
                    "the seal in the middle",
                    receipt(TRUE_BODY.replace("<returnTime>", SEAL + "<returnTime>")),
                    Refusal.SEAL_MISPLACED),
            new WrappedSeal(
                    "the seal as the root",
                    SEAL.replace("</ds:Signature>", FORGED + "</ds:Signature>"),
                    Refusal.UNKNOWN_KIND),
            new WrappedSeal(
                    "the seal as the root, the true receipt in its object", sealWithObject(TRUE), Refusal.UNKNOWN_KIND),
            new WrappedSeal("the seal twice", receipt(TRUE_BODY, SEAL, SEAL), Refusal.SEAL_SEVERAL),
            new WrappedSeal("the seal twice, first and last", receipt(SEAL, FORGED_BODY, SEAL), Refusal.SEAL_SEVERAL),
            new WrappedSeal(
                    "forged words before the true ones", receipt(FORGED_BODY, TRUE_BODY, SEAL), Refusal.SEAL_FORGED),
            new WrappedSeal(
                    "forged words behind the seal", receipt(TRUE_BODY, SEAL, FORGED_BODY), Refusal.SEAL_MISPLACED),
            new WrappedSeal(
                    "one forged element behind the seal",
                    receipt(TRUE_BODY, SEAL, "<returnStatus>100</returnStatus>"),
                    Refusal.SEAL_MISPLACED),
            new WrappedSeal(
                    "one forged element before the seal",
                    receipt(TRUE_BODY, "<returnStatus>100</returnStatus>", SEAL),
                    Refusal.SEAL_FORGED));

    private static final List<WrappedSeal> NESTINGS = List.of(
            new WrappedSeal(
                    "the true receipt within the forged one, as first child",
                    receipt(TRUE, FORGED_BODY),
                    Refusal.SEAL_MISPLACED),
            new WrappedSeal(
                    "the true receipt within the forged one, as last child",
                    receipt(FORGED_BODY, TRUE),
                    Refusal.SEAL_MISPLACED),
            new WrappedSeal(
                    "the true receipt within an element of the forged one",
                    receipt(FORGED_BODY.replace("伪造", TRUE)),
                    Refusal.SEAL_MISPLACED),
            new WrappedSeal(
                    "the true receipt in an unknown wrapper",
                    receipt(FORGED_BODY, "<Wrapper>" + TRUE + "</Wrapper>"),
                    Refusal.SEAL_MISPLACED),
            new WrappedSeal(
                    "the true receipt in the object of its own seal",
                    receipt(FORGED_BODY, sealWithObject(UNSEALED)),
                    Refusal.SEAL_SHAPE),
            new WrappedSeal(
                    "the true receipt in the key info",
                    receipt(FORGED_BODY, sealWith("</ds:KeyInfo>", UNSEALED + "</ds:KeyInfo>")),
                    Refusal.SEAL_SHAPE),
            new WrappedSeal(
                    "the true receipt in the signed info",
                    receipt(FORGED_BODY, sealWith("</ds:SignedInfo>", UNSEALED + "</ds:SignedInfo>")),
                    Refusal.SEAL_SHAPE),
            new WrappedSeal(
                    "the true receipt in the signature value",
                    receipt(FORGED_BODY, sealWith("</ds:SignatureValue>", UNSEALED + "</ds:SignatureValue>")),
                    Refusal.SEAL_SHAPE),
            new WrappedSeal(
                    "the true receipt in the digest value",
                    receipt(FORGED_BODY, sealWith("</ds:DigestValue>", UNSEALED + "</ds:DigestValue>")),
                    Refusal.SEAL_SHAPE),
            new WrappedSeal(
                    "the true receipt in a transform",
                    receipt(
                            FORGED_BODY,
                            sealWith(
                                    "enveloped-signature\"></ds:Transform>",
                                    "enveloped-signature\">" + UNSEALED + "</ds:Transform>")),
                    Refusal.SEAL_SHAPE),
            new WrappedSeal(
                    "the true receipt, seal and all, in the object of an outer copy of the seal",
                    receipt(FORGED_BODY, sealWithObject(TRUE)),
                    Refusal.SEAL_SEVERAL),
            new WrappedSeal(
                    "the forged receipt around a soap header with the true one",
                    "<e:Envelope xmlns:e=\"http://schemas.xmlsoap.org/soap/envelope/\"><e:Header>" + TRUE
                            + "</e:Header><e:Body>" + FORGED + "</e:Body></e:Envelope>",
                    Refusal.UNKNOWN_KIND),
            new WrappedSeal(
                    "the true receipt before the forged one under one root",
                    "<all>" + TRUE + FORGED + "</all>",
                    Refusal.UNKNOWN_KIND));

    private static final List<WrappedSeal> REFERENCES = List.of(
            new WrappedSeal(
                    "a reference by id to the true one inside",
                    receipt(FORGED_BODY, "<Wrapper>" + withId(UNSEALED, "x") + "</Wrapper>", sealOver("x")),
                    Refusal.SEAL_SHAPE),
            new WrappedSeal(
                    "a reference by id, the id on both",
                    withId(receipt(FORGED_BODY, withId(UNSEALED, "x"), sealOver("x")), "x"),
                    Refusal.SEAL_SHAPE),
            new WrappedSeal(
                    "a reference by xpointer to the root",
                    receipt(FORGED_BODY, sealOver("xpointer(/)")),
                    Refusal.SEAL_SHAPE),
            new WrappedSeal(
                    "a reference to somewhere else",
                    receipt(FORGED_BODY, sealWith("URI=\"\"", "URI=\"http://127.0.0.1/true.xml\"")),
                    Refusal.SEAL_SHAPE),
            new WrappedSeal(
                    "a reference to a file",
                    receipt(FORGED_BODY, sealWith("URI=\"\"", "URI=\"file:///etc/passwd\"")),
                    Refusal.SEAL_SHAPE),
            new WrappedSeal(
                    "a reference without a URI", receipt(FORGED_BODY, sealWith(" URI=\"\"", "")), Refusal.SEAL_SHAPE),
            new WrappedSeal(
                    "a reference with an id and a type",
                    receipt(
                            FORGED_BODY,
                            sealWith(" URI=\"\"", " Id=\"r\" Type=\"" + Namespaces.DSIG + "Object\" URI=\"\"")),
                    Refusal.SEAL_SHAPE),
            new WrappedSeal(
                    "a second reference",
                    receipt(FORGED_BODY, sealWith("</ds:SignedInfo>", SECOND_REFERENCE + "</ds:SignedInfo>")),
                    Refusal.SEAL_SHAPE),
            new WrappedSeal(
                    "no reference",
                    receipt(FORGED_BODY, SEAL.replaceAll("<ds:Reference.*</ds:Reference>", "")),
                    Refusal.SEAL_SHAPE),
            new WrappedSeal(
                    "no transforms",
                    receipt(FORGED_BODY, SEAL.replaceAll("<ds:Transforms>.*</ds:Transforms>", "")),
                    Refusal.SEAL_SHAPE),
            new WrappedSeal(
                    "an xpath transform that cuts the forgery away",
                    receipt(
                            FORGED_BODY,
                            sealWith(
                                    "</ds:Transforms>",
                                    "<ds:Transform Algorithm=\"http://www.w3.org/TR/1999/REC-xpath-19991116\"><ds:XPath>/none</ds:XPath></ds:Transform></ds:Transforms>")),
                    Refusal.SEAL_SHAPE),
            new WrappedSeal(
                    "an xslt transform in the place of the right one",
                    receipt(FORGED_BODY, sealWith(Seal.ENVELOPED, "http://www.w3.org/TR/1999/REC-xslt-19991116")),
                    Refusal.SEAL_ALGORITHM),
            new WrappedSeal(
                    "exclusive canonicalisation",
                    receipt(TRUE_BODY, sealWith(Canonical.ALGORITHM, "http://www.w3.org/2001/10/xml-exc-c14n#")),
                    Refusal.SEAL_ALGORITHM));

    private static final List<WrappedSeal> DISGUISES = List.of(
            new WrappedSeal(
                    "the seal in another namespace",
                    receipt(FORGED_BODY, sealWith("xmlns:ds=\"" + Namespaces.DSIG, "xmlns:ds=\"urn:other")),
                    Refusal.SEAL_MISPLACED),
            new WrappedSeal(
                    "a seal of another namespace beside the true one",
                    receipt(FORGED_BODY, "<x:Signature xmlns:x=\"urn:other\"/>", SEAL),
                    Refusal.SEAL_SEVERAL),
            new WrappedSeal(
                    "the root in another namespace",
                    TRUE.replaceFirst("xmlns=\"[^\"]*\"", "xmlns=\"urn:other\""),
                    Refusal.UNKNOWN_KIND),
            new WrappedSeal("the root renamed", TRUE.replace("AgreementReceipt", "FormatReject"), Refusal.SEAL_FORGED),
            new WrappedSeal(
                    "an attribute on the seal",
                    receipt(TRUE_BODY, sealWith("<ds:Signature ", "<ds:Signature Id=\"s\" ")),
                    Refusal.SEAL_SHAPE),
            new WrappedSeal("an attribute on the root", withId(TRUE, "x"), Refusal.SEAL_FORGED),
            new WrappedSeal(
                    "a namespace on the root that the seal did not cover",
                    TRUE.replace(" version", " xmlns:z=\"urn:z\" version"),
                    Refusal.SEAL_FORGED),
            new WrappedSeal(
                    "bare text within the seal",
                    receipt(TRUE_BODY, sealWith("<ds:KeyInfo>", "forged<ds:KeyInfo>")),
                    Refusal.SEAL_SHAPE),
            new WrappedSeal("a character added to the words", TRUE.replace("审批通过", "审批通过 "), Refusal.SEAL_FORGED),
            new WrappedSeal(
                    "white space between elements",
                    TRUE.replace("<returnStatus>", "\n<returnStatus>"),
                    Refusal.SEAL_FORGED));

    /** The true one, put together again from its pieces. */
    static String reassembled() {
        return receipt(TRUE_BODY, SEAL);
    }

    static Stream<WrappedSeal> all() {
        return Stream.of(POSITIONS, NESTINGS, REFERENCES, DISGUISES).flatMap(List::stream);
    }

    @Override
    public String toString() {
        return name;
    }
}
