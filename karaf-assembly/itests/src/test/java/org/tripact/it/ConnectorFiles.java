package org.tripact.it;

import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFilePut;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ops4j.pax.exam.Option;

/** Configurations of connectors, as files of etc/: all of them with one side's keys. */
final class ConnectorFiles {

    private final List<Option> options = new ArrayList<>();
    private final Path keys;

    /** With the keys that the tests of this bundle have. */
    ConnectorFiles(String bundle) throws IOException {
        this.keys = Path.of("../../bundles", bundle, "src/test/resources/org/tripact", bundle.replace('-', '/'), "keys")
                .toRealPath();
    }

    String key(String name) {
        return keys.resolve(name).toString();
    }

    Option[] options() {
        return options.toArray(Option[]::new);
    }

    ConnectorFiles directory(String name, Path folder) {
        return linked("directory", name, Map.of("folder", folder.toString(), "scanMillis", "200"));
    }

    ConnectorFiles soap(String name, int gateway, int door) {
        return linked(
                "soap",
                name,
                Map.of(
                        "address", "http://127.0.0.1:" + gateway + "/submit",
                        "tlsKeyStore", key("platform-tls.p12"),
                        "tlsPasswordFile", key("password"),
                        "callerCertificates", key("customs-tls-client.cer"),
                        "receiptsPort", "" + door));
    }

    ConnectorFiles jms(String name, Map<String, String> line) {
        linked(
                "jms",
                name,
                Map.of(
                        "host", "127.0.0.1",
                        "user", "platform",
                        "userPasswordFile", key("password"),
                        "messageQueue", "messages.it",
                        "answerQueue", "answers.it",
                        "asideQueue", "aside.it"));
        return put("jms", name, line);
    }

    ConnectorFiles example(String name, int gateway) {
        return linked("example", name, Map.of("gateway", "http://127.0.0.1:" + gateway, "tokenFile", key("password")));
    }

    ConnectorFiles simulator(String name) {
        return put("simulator", name, Map.of("name", name, "storedAfterMillis", "20", "approvedAfterMillis", "20"));
    }

    private ConnectorFiles linked(String kind, String name, Map<String, String> settings) {
        put(
                kind,
                name,
                Map.of(
                        "name", name,
                        "keyStore", key("platform.p12"),
                        "passwordFile", key("password"),
                        "sealCertificates", key("customs-seal.cer"),
                        "envelopeCertificate", key("customs-envelope.cer"),
                        "senderId", "TRIPACT-2200",
                        "receiverId", "CUSTOMS-2200"));
        return put(kind, name, settings);
    }

    private ConnectorFiles put(String kind, String name, Map<String, String> settings) {
        String file = "etc/org.tripact.customs." + kind + "-" + name + ".cfg";
        settings.forEach((key, value) -> options.add(editConfigurationFilePut(file, key, value)));
        return this;
    }
}
