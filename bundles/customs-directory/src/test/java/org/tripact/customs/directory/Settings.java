package org.tripact.customs.directory;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Settings of an exchange with the customs of the tests, save what a test names. */
final class Settings {

    private Settings() {}

    static DirectorySettings in(Path folder, Map<String, Object> named) {
        Map<String, Object> settings = new HashMap<>(Map.of(
                "folder",
                folder.toString(),
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
                "scanMillis",
                10,
                "retrySeconds",
                0));
        settings.putAll(named);
        return (DirectorySettings) Proxy.newProxyInstance(
                DirectorySettings.class.getClassLoader(),
                new Class<?>[] {DirectorySettings.class},
                (proxy, method, arguments) -> settings.getOrDefault(method.getName(), method.getDefaultValue()));
    }
}
