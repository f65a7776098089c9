package org.tripact.it;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import javax.inject.Inject;
import org.apache.karaf.features.Feature;
import org.apache.karaf.features.FeaturesService;
import org.awaitility.Awaitility;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.runtime.ServiceComponentRuntime;

/** The manual's three menu entries by REST and WebSocket, on the distribution with the demo beside it. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class MainJobIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String CARD_SETTINGS = "org.tripact.card.core.cfg";

    @Inject
    private BundleContext framework;

    @Inject
    private FeaturesService features;

    @Inject
    private ServiceComponentRuntime components;

    private CardReader reader;

    @Configuration
    public Option[] archive() {
        return new Option[] {Container.archive()};
    }

    @Before
    public void installTheDemo() throws Exception {
        reader = Container.reader();
        features.installFeature("tripact-demo");
        Awaitility.await().atMost(PATIENCE).ignoreExceptions().until(() -> {
            reader.insert("legal-person");
            return Container.enterprise(reader).logIn().status() == 201;
        });
    }

    @Test
    public void shouldSignUntilCustomsApprovesAndTerminate_M4_M5_M7_M8() {
        Enterprise enterprise = loggedIn("legal-person");
        String code = firstCode(enterprise);
        Answer signed = enterprise.sign(code).expect(201);
        Answer approved = enterprise.awaitState(signed.text("number"), "SIGN_APPROVED");
        assertEquals("签约海关审批", approved.text("stateText"));
        List<String> states = StreamSupport.stream(
                        approved.body().path("timeline").spliterator(), false)
                .map(line -> line.path("state").asText())
                .toList();
        assertTrue(
                states.toString(),
                states.containsAll(List.of("SIGN_DECLARED", "SIGN_SENT", "SIGN_STORED", "SIGN_APPROVED")));
        assertEquals(
                "您已完成签约操作，无需进行签约",
                enterprise.sign(code).expect(409, "ALREADY_SIGNED").text("detail"));
        Answer terminated = enterprise.terminate(signed.text("number"), code).expect(200);
        assertEquals("解约成功", terminated.text("stateText"));
        assertEquals(
                "TERMINATED",
                enterprise.get("/agreements/" + signed.text("number")).text("state"));
    }

    @Test
    public void shouldRefuseTheOperatorCard_M2() {
        Enterprise operator = loggedIn("operator");
        Answer refused = operator.get("/agreements").expect(403, "LEGAL_PERSON_CARD_REQUIRED");
        assertEquals("只有法人卡可以操作！", refused.text("detail"));
        operator.statement("SIGN", firstCode(operator)).expect(403, "LEGAL_PERSON_CARD_REQUIRED");
    }

    @Test
    public void shouldHideAgreementsOfAnotherEnterprise() {
        Enterprise owner = loggedIn("legal-person-two-codes");
        String number = owner.sign(firstCode(owner)).expect(201).text("number");
        loggedIn("other-enterprise").get("/agreements/" + number).expect(404, "AGREEMENT_UNKNOWN");
        reader.insert("legal-person-two-codes");
        owner.awaitState(number, "SIGN_APPROVED");
        owner.terminate(number, firstCode(owner)).expect(200);
    }

    @Test
    public void shouldRefuseASignatureOverAnotherText() {
        Enterprise enterprise = loggedIn("other-enterprise");
        enterprise
                .signChanged(firstCode(enterprise), text -> text.replaceFirst("SIGN", "SIGH"))
                .expect(403, "SIGNATURE_INVALID");
    }

    @Test
    public void shouldTellApartWhyACardIsRefusedAtLogIn() {
        refusedAtLogIn("expired", "CERTIFICATE_EXPIRED");
        refusedAtLogIn("revoked", "CERTIFICATE_REVOKED");
        refusedAtLogIn("foreign-authority", "CERTIFICATE_UNTRUSTED");
    }

    @Test
    public void shouldFollowTrustListsAndResponders_whileSessionsStayAndNobodyElseStartsAnew() throws Exception {
        Enterprise witness = loggedIn("other-enterprise");
        EtcFolder etc = EtcFolder.ofThisContainer();
        String settings = etc.text(CARD_SETTINGS);
        try (Stranger stranger = new Stranger()) {
            comesToBe("CERTIFICATE_UNTRUSTED", stranger, witness);
            Neighbours before = Neighbours.of("org.tripact.card.core", framework, components);
            etc.put("tripact/trust/stranger.cer", stranger.root());
            comesToBe("REVOCATION_UNKNOWN", stranger, witness);
            etc.put("tripact/trust/stranger.crl", stranger.listWithThisCard());
            comesToBe("CERTIFICATE_REVOKED", stranger, witness);
            etc.remove("tripact/trust/stranger.crl");
            comesToBe("REVOCATION_UNKNOWN", stranger, witness);
            etc.add(CARD_SETTINGS, "listAddresses = " + stranger.listAddress());
            comesToBe("CARD_NOT_REGISTERED", stranger, witness);
            etc.add(CARD_SETTINGS, "ocspAddresses = " + stranger.ocspAddress());
            comesToBe("CERTIFICATE_REVOKED", stranger, witness);
            etc.remove("tripact/trust/stranger.cer");
            comesToBe("CERTIFICATE_UNTRUSTED", stranger, witness);
            Neighbours after = Neighbours.of("org.tripact.card.core", framework, components);
            assertEquals(Set.of(), before.unlike(after));
        } finally {
            etc.put(CARD_SETTINGS, settings.getBytes(StandardCharsets.UTF_8));
            etc.remove("tripact/trust/stranger.cer");
            etc.remove("tripact/trust/stranger.crl");
        }
    }

    private static void comesToBe(String reason, Card stranger, Enterprise witness) {
        Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> Container.enterprise(stranger).logIn().text("code"), reason::equals);
        witness.get("/session").expect(200);
    }

    @Test
    public void shouldLoseNothingWhenTheConnectorStopsInTheMiddle() throws Exception {
        Enterprise enterprise = loggedIn("other-enterprise");
        Bundle connector = bundle("org.tripact.customs.simulator");
        connector.stop();
        String number = enterprise.sign(firstCode(enterprise)).expect(201).text("number");
        assertEquals("SIGN_DECLARED", enterprise.get("/agreements/" + number).text("state"));
        connector.start();
        enterprise.awaitState(number, "SIGN_SENT", "SIGN_STORED", "SIGN_APPROVED");
        connector.stop();
        connector.start();
        enterprise.awaitState(number, "SIGN_APPROVED");
        enterprise.terminate(number, firstCode(enterprise)).expect(200);
    }

    @Test
    public void shouldStillPersistWithEveryOptionalFeatureInstalled() throws Exception {
        for (Feature feature : features.listFeatures()) {
            if (feature.getName().startsWith("tripact") && !features.isInstalled(feature)) {
                features.installFeature(feature.getName());
            }
        }
        Enterprise enterprise = loggedIn("legal-person-two-codes");
        String code = enterprise
                .get("/session")
                .body()
                .path("customsCodes")
                .path(1)
                .path("code")
                .asText();
        String number = enterprise.sign(code).expect(201).text("number");
        enterprise.awaitState(number, "SIGN_APPROVED");
        enterprise.terminate(number, code).expect(200);
    }

    private void refusedAtLogIn(String scenario, String reason) {
        reader.insert(scenario);
        Container.enterprise(reader).logIn().expect(401, reason);
    }

    private Enterprise loggedIn(String scenario) {
        reader.insert(scenario);
        Enterprise enterprise = Container.enterprise(reader);
        enterprise.logIn().expect(201);
        return enterprise;
    }

    private static String firstCode(Enterprise enterprise) {
        return enterprise
                .get("/session")
                .expect(200)
                .body()
                .path("customsCodes")
                .path(0)
                .path("code")
                .asText();
    }

    private Bundle bundle(String name) {
        return Arrays.stream(framework.getBundles())
                .filter(bundle -> name.equals(bundle.getSymbolicName()))
                .findFirst()
                .orElseThrow();
    }
}
