package org.tripact.demo.pki;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tripact.crypto.OcspAnswer;
import org.tripact.crypto.OcspFault;
import org.tripact.crypto.OcspRequest;
import org.tripact.crypto.OcspStatus;
import org.tripact.kernel.Outcome;
import org.tripact.testkit.SettableClock;
import org.tripact.testkit.memory.MemoryStore;

class OcspDoorTest {

    @TempDir
    private Path data;

    private final SettableClock clock = SettableClock.atFixtureTime();
    private final HttpClient client = HttpClient.newHttpClient();
    private CardOffice office;
    private OcspDoor door;

    @BeforeEach
    void open() throws IOException {
        FirstStart.copyTo(data);
        office = FirstStart.office(new MemoryStore(), data, clock);
        door = new OcspDoor(0, new OcspDesk(office));
    }

    @AfterEach
    void close() {
        door.close();
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.uri(door.address()).build(), BodyHandlers.ofByteArray());
    }

    private Outcome<OcspStatus, OcspFault> ask(OcspRequest request) throws IOException, InterruptedException {
        HttpResponse<byte[]> response =
                send(HttpRequest.newBuilder().POST(BodyPublishers.ofByteArray(request.encoded())));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/ocsp-response");
        return OcspAnswer.parse(response.body()).flatMap(answer -> answer.to(request, clock.instant()));
    }

    private OcspStatus stateOf(OcspRequest request) throws IOException, InterruptedException {
        return ask(request).fold(status -> status, fault -> {
            throw new AssertionError(fault);
        });
    }

    private OcspRequest about(DemoCard card) throws IOException {
        return OcspRequest.about(
                office.box().folderOf(card.number()).signingCertificate().orElseThrow(),
                office.authorities().issuing().certificate());
    }

    @Test
    void shouldTellGoodFromRevokedAndUnknown() throws Exception {
        OcspStatus good = stateOf(about(DemoCard.LEGAL_PERSON));

        assertThat(good.state()).isEqualTo(OcspStatus.State.GOOD);
        assertThat(good.nonceEchoed()).isTrue();
        assertThat(good.thisUpdate()).isEqualTo(office.now());
        assertThat(good.nextUpdate()).contains(office.now().plusSeconds(60));
        assertThat(stateOf(about(DemoCard.REVOKED)).state()).isEqualTo(OcspStatus.State.REVOKED);
        assertThat(stateOf(OcspRequest.about(
                                BigInteger.TEN, office.authorities().issuing().certificate()))
                        .state())
                .isEqualTo(OcspStatus.State.UNKNOWN);
    }

    @Test
    void shouldTellRevoked_fromTheMomentOn() throws Exception {
        assertThat(stateOf(about(DemoCard.OPERATOR)).state()).isEqualTo(OcspStatus.State.GOOD);

        new CardDesk(office)
                .run(List.of(CardDesk.REVOKE, DemoCard.OPERATOR.number().value()));

        assertThat(stateOf(about(DemoCard.OPERATOR)).state()).isEqualTo(OcspStatus.State.REVOKED);
    }

    @Test
    void shouldAnswerForTheRoot_too() throws Exception {
        OcspRequest issuing = OcspRequest.about(
                office.authorities().issuing().certificate(),
                office.authorities().root().certificate());

        assertThat(stateOf(issuing).state()).isEqualTo(OcspStatus.State.GOOD);
    }

    @Test
    void shouldHaveNoAnswer_whenAskedAboutAForeignAuthoritysCardOrNonsense() throws Exception {
        OcspRequest foreign =
                OcspRequest.about(BigInteger.TEN, office.authorities().foreign().certificate());
        HttpResponse<byte[]> nonsense =
                send(HttpRequest.newBuilder().POST(BodyPublishers.ofByteArray(new byte[] {1, 2, 3})));

        assertThat(ask(foreign)).isEqualTo(Outcome.refused(OcspFault.NO_ANSWER));
        assertThat(OcspAnswer.parse(nonsense.body())).isEqualTo(Outcome.refused(OcspFault.NO_ANSWER));
    }

    @Test
    void shouldRefuseOtherMethodsAndLargeBodies() throws Exception {
        assertThat(send(HttpRequest.newBuilder().GET()).statusCode()).isEqualTo(405);
        assertThat(send(HttpRequest.newBuilder().POST(BodyPublishers.ofByteArray(new byte[16 * 1024 + 1])))
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void shouldStartWithoutResponder_whenPortIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0)) {
            DemoPki demo = new DemoPki(
                    new MemoryStore().register(),
                    data.resolve("demo-pki"),
                    data.resolve("cards"),
                    taken.getLocalPort(),
                    clock);

            assertThat(demo.current().authorities()).hasSize(2);
            demo.close();
        }
    }
}
