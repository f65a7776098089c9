package org.tripact.card.agent.control;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tripact.kernel.Outcome;

/** The methods of the control that the agent has, by their names on the wire. */
final class MethodTable {

    /** The version that "ver" answers. */
    static final String VERSION = "1.0.0";

    private static final List<String> MODULES = List.of("cus-sec_", "security_");

    private final Map<String, Method> methods = new HashMap<>();
    private final Set<String> published = PublishedMethods.names();

    MethodTable(CardAccess access, Signing signing) {
        methods.put("ver", call -> Outcome.accepted(List.of(VERSION)));
        methods.put("tripact_Subscribe", MethodTable::subscribe);
        pin(new PinMethods(access));
        info(new InfoMethods(access));
        signing(new SigningMethods(signing, access));
        open(new OpenMethods(access));
    }

    Set<String> supported() {
        return Set.copyOf(methods.keySet());
    }

    Outcome<Method, Refusal> find(String name) {
        Method method = methods.get(name);
        if (method != null) {
            return Outcome.accepted(method);
        }
        ControlError error = published.contains(name) ? ControlError.METHOD_NOT_SUPPORTED : ControlError.METHOD_UNKNOWN;
        return Outcome.refused(error.refusal(name));
    }

    private void pin(PinMethods pin) {
        function("SpcInitEnvEx", pin::open);
        function("SpcClearEnv", pin::close);
        function("SpcVerifyPIN", pin::verify);
        function("SpcVerifyPINAll", pin::verifyOnly);
        function("SpcChangePIN", pin::change);
    }

    private void info(InfoMethods info) {
        function("SpcGetCardID", info.fact(CertificateFacts::cardId));
        function(
                "SpcGetCertNo",
                info.fact(card -> card.signCertificate().holder().certificateNumber()));
        function(
                "SpcGetUName", info.fact(card -> card.signCertificate().holder().name()));
        function("SpcGetEntID", info.fact(CertificateFacts::organisationCode));
        function(
                "SpcGetEntName",
                info.fact(card -> card.signCertificate().holder().enterpriseName()));
        // no certificate tells the category, and inventing one would mislead
        function("SpcGetEntMode", info.fact(card -> ""));
        function("SpcGetCardUserInfo", info.fact(CertificateFacts::userInfo));
        function("SpcGetSignCertAsPEM", info.fact(card -> CertificateFacts.oneLine(card.signCertificate())));
        function("SpcGetEnvCertAsPEM", info::envelopeCertificate);
        function("SpcGetValidTimeFromCert", info::validTime);
        methods.put("security_getValidTimeAll", info::validTime);
        methods.put("security_getGetCardUserInfoAll", info::userInfoAll);
        methods.put("ra_Is903Reader", call -> Outcome.accepted(List.of("0")));
        methods.put("ra_VerifyPinAndGetCardUserInfo", info::userInfoAndPin);
    }

    private void signing(SigningMethods signing) {
        function("SpcSignRandom", signing::random);
        function("SpcSignDataAsPEM", signing::text);
        function("SpcSignPemDataAsPem", signing::bytes);
        function("SpcSignDataNoHash", signing::digest);
        function("SpcSignDataNoHashAsPEM", signing::digest);
        methods.put("ra_identifyFirstStep", signing::identify);
    }

    private void open(OpenMethods open) {
        function("SpcVerifySignData", open::verify);
        function("SpcVerifySignDataNoHash", open::verifyDigest);
        function("SpcSHA1Digest", open::digestAsHex);
        function("SpcSHA1DigestAsPEM", open::digestAsBase64);
        function("SpcEncodePEM", open::encode);
        function("SpcDecodePEM", open::decode);
        function("SpcDecodePEMAsString", open::decodeAsText);
        function("SpcRSAEncrypt", open::encrypt);
        function("SpcRSADecrypt", open::decrypt);
    }

    /** A function under each of the modules that has it: security_ is the older name of cus-sec_. */
    private void function(String function, Method method) {
        MODULES.stream()
                .map(module -> module + function)
                .filter(published::contains)
                .forEach(name -> methods.put(name, method));
    }

    private static Outcome<List<Object>, Refusal> subscribe(Call call) {
        call.caller().subscribe();
        return Outcome.accepted(List.of());
    }
}
