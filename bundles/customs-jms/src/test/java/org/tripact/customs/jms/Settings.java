package org.tripact.customs.jms;

import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;

/** Settings of an exchange with the customs of the tests, save what a test names. */
final class Settings {

    private Settings() {}

    static JmsSettings with(Map<String, Object> named) {
        Map<String, Object> settings = new HashMap<>(Map.of(
                "tls",
                false,
                "host",
                "127.0.0.1",
                "user",
                TestBroker.PLATFORM,
                "userPasswordFile",
                Sides.resource("password").toString()));
        settings.putAll(Map.of(
                "keyStore",
                Sides.resource("platform.p12").toString(),
                "passwordFile",
                Sides.resource("password").toString(),
                "sealCertificates",
                new String[] {Sides.resource("customs-seal.cer").toString()},
                "envelopeCertificate",
                Sides.resource("customs-envelope.cer").toString(),
                "senderId",
                Sides.PLATFORM,
                "receiverId",
                Sides.CUSTOMS,
                "timeoutMillis",
                10_000,
                "retryMillis",
                20,
                "retryMaxMillis",
                50));
        settings.putAll(named);
        return (JmsSettings) Proxy.newProxyInstance(
                JmsSettings.class.getClassLoader(),
                new Class<?>[] {JmsSettings.class},
                (proxy, method, arguments) -> settings.getOrDefault(method.getName(), method.getDefaultValue()));
    }
}
