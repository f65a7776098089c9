package org.tripact.customs.soap;

import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.tripact.testkit.Ports;

/** Settings of an exchange with the customs of the tests, save what a test names. */
final class Settings {

    private Settings() {}

    static SoapSettings with(Map<String, Object> named) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("address", "https://127.0.0.1:9/submit");
        settings.put("tlsKeyStore", file("platform-tls.p12"));
        settings.put("tlsPasswordFile", file("password"));
        settings.put("gatewayCertificates", new String[] {file("customs-tls-server.cer")});
        settings.put("callerCertificates", new String[] {file("customs-tls-client.cer")});
        settings.put("keyStore", file("platform.p12"));
        settings.put("passwordFile", file("password"));
        settings.put("sealCertificates", new String[] {file("customs-seal.cer")});
        settings.put("envelopeCertificate", file("customs-envelope.cer"));
        settings.put("senderId", Sides.PLATFORM);
        settings.put("receiverId", Sides.CUSTOMS);
        settings.putAll(named);
        return (SoapSettings) Proxy.newProxyInstance(
                SoapSettings.class.getClassLoader(),
                new Class<?>[] {SoapSettings.class},
                (proxy, method, arguments) -> settings.getOrDefault(method.getName(), method.getDefaultValue()));
    }

    static int freePort() {
        return Ports.free();
    }

    private static String file(String name) {
        return Sides.resource(name).toString();
    }
}
