package org.tripact.customs.example;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Settings for the gateway of the tests, save what a test names. */
final class Settings {

    static final String TOKEN = "a-token-for-tests";

    private Settings() {}

    static ExampleSettings of(Path folder, String gateway, Map<String, Object> named) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("gateway", gateway);
        settings.put("tokenFile", writeToken(folder.resolve("token")).toString());
        settings.put("keyStore", Sides.file("platform.p12").toString());
        settings.put("passwordFile", Sides.file("password").toString());
        settings.put(
                "sealCertificates", new String[] {Sides.file("customs-seal.cer").toString()});
        settings.put("envelopeCertificate", Sides.file("customs-envelope.cer").toString());
        settings.put("senderId", Sides.PLATFORM);
        settings.put("receiverId", Sides.CUSTOMS);
        settings.put("pollMillis", 20);
        settings.putAll(named);
        return (ExampleSettings) Proxy.newProxyInstance(
                ExampleSettings.class.getClassLoader(),
                new Class<?>[] {ExampleSettings.class},
                (proxy, method, arguments) -> settings.getOrDefault(method.getName(), method.getDefaultValue()));
    }

    static Path writeToken(Path file) {
        try {
            return Files.writeString(file, TOKEN + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
