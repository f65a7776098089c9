package org.tripact.it;

import static org.ops4j.pax.exam.CoreOptions.composite;
import static org.ops4j.pax.exam.CoreOptions.mavenBundle;
import static org.ops4j.pax.exam.CoreOptions.systemProperty;
import static org.ops4j.pax.exam.CoreOptions.vmOption;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.configureConsole;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFileExtend;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFilePut;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.karafDistributionConfiguration;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.keepRuntimeFolder;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.logLevel;

import java.io.File;
import java.util.List;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.karaf.options.LogLevelOption;

/** The built archive as a container for tests, with ports of its own. */
final class Container {

    static final String HTTP = "tripact.it.http";
    static final String AGENT = "tripact.it.agent";
    static final String READER = "tripact.it.reader";

    private Container() {}

    /** The archive as it boots, told apart from others by its ports. */
    static Option archive() {
        String karaf = System.getProperty("karaf.version");
        int http = Ports.free();
        int agent = Ports.free();
        int reader = Ports.free();
        return composite(
                modules(karaf),
                karafDistributionConfiguration()
                        .frameworkUrl(new File(System.getProperty("assembly.archive"))
                                .toURI()
                                .toString())
                        .karafVersion(karaf)
                        .name("Tripact")
                        .unpackDirectory(new File("target/exam"))
                        .useDeployFolder(false),
                configureConsole().ignoreLocalConsole().ignoreRemoteShell(),
                keepRuntimeFolder(),
                logLevel(LogLevelOption.LogLevel.INFO),
                editConfigurationFilePut("etc/org.ops4j.pax.web.cfg", "org.osgi.service.http.port", "" + http),
                editConfigurationFilePut(
                        "etc/org.tripact.console.rest.cfg", "publicOrigins", "http://127.0.0.1:" + http),
                editConfigurationFilePut("etc/org.tripact.card.core.cfg", "demoAuthorityAllowed", "true"),
                editConfigurationFilePut("etc/org.tripact.card.agent.cfg", "port", "" + agent),
                editConfigurationFilePut("etc/org.tripact.card.agent.cfg", "readerPort", "" + reader),
                editConfigurationFilePut("etc/org.tripact.card.agent.cfg", "tlsPort", "0"),
                // on a busy machine the database takes its time, and what a test asks for comes after it
                systemProperty("pax.exam.service.timeout").value("60000"),
                systemProperty("org.ops4j.pax.exam.raw.extender.intern.Parser.DEFAULT_TIMEOUT")
                        .value("60000"),
                systemProperty(HTTP).value("" + http),
                systemProperty(AGENT).value("" + agent),
                systemProperty(READER).value("" + reader),
                // the archive fetches from nowhere; the test's own bundles come from what Maven has fetched
                editConfigurationFileExtend(
                        "etc/org.ops4j.pax.url.mvn.cfg",
                        "org.ops4j.pax.url.mvn.defaultRepositories",
                        ", " + new File(System.getProperty("maven.repository")).toURI() + "@id=maven@snapshots"),
                mavenBundle("org.hamcrest", "hamcrest", "2.1"),
                mavenBundle("org.awaitility", "awaitility", "4.3.0"));
    }

    static CardReader reader() {
        return new CardReader(Integer.getInteger(AGENT), Integer.getInteger(READER));
    }

    static Enterprise enterprise(Card card) {
        return new Enterprise(Integer.getInteger(HTTP), card);
    }

    // what bin/karaf passes to the JVM, which Pax Exam does not read
    private static Option modules(String karaf) {
        List<String> options = List.of(
                "--add-reads=java.xml=java.logging",
                "--add-exports=java.base/org.apache.karaf.specs.locator=java.xml,ALL-UNNAMED",
                "--patch-module",
                "java.base=lib/endorsed/org.apache.karaf.specs.locator-" + karaf + ".jar",
                "--patch-module",
                "java.xml=lib/endorsed/org.apache.karaf.specs.java.xml-" + karaf + ".jar",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.net=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.naming/javax.naming.spi=ALL-UNNAMED",
                "--add-opens=java.rmi/sun.rmi.transport.tcp=ALL-UNNAMED",
                "--add-exports=java.base/sun.net.www.protocol.http=ALL-UNNAMED",
                "--add-exports=java.base/sun.net.www.protocol.https=ALL-UNNAMED",
                "--add-exports=java.base/sun.net.www.protocol.jar=ALL-UNNAMED",
                "--add-exports=jdk.naming.rmi/com.sun.jndi.url.rmi=ALL-UNNAMED",
                "-Xmx512m",
                "-Dorg.bouncycastle.pkcs12.store_it_count=1000",
                "-Dorg.bouncycastle.pkcs12.pbkdf2_it_count=1000",
                "-classpath",
                "lib/jdk9plus/*" + File.pathSeparator + "lib/boot/*" + File.pathSeparator + "lib/endorsed/*");
        return composite(options.stream().map(option -> vmOption(option)).toArray(Option[]::new));
    }
}
