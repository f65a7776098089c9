package org.tripact.customs.soap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tripact.exchange.api.Receipt;
import org.tripact.exchange.api.ReceiptKind;
import org.tripact.exchange.api.Stray;

/** What becomes of what customs brings. */
class ReceiptsTest extends OpenDoor {
    @Test
    void shouldGiveAReceiptOn() throws IOException {
        assertTaken(Post.envelope(approval()));

        assertThat(receipts.all()).singleElement().satisfies(receipt -> {
            assertThat(receipt.connector()).isEqualTo("soap");
            assertThat(receipt.kind()).isEqualTo(ReceiptKind.APPROVED);
            assertThat(receipt.messageId()).isEqualTo(application.id().value());
        });
        assertThat(strays.all()).isEmpty();
    }

    @Test
    void shouldGiveTheSameAnswer_whenAReceiptComesTwice() throws IOException {
        HttpResponse<String> first = post.send(Post.envelope(approval()));
        HttpResponse<String> second = post.send(Post.envelope(approval()));

        assertThat(first.body()).contains(TAKEN);
        assertThat(second.body()).isEqualTo(first.body());
    }

    @Test
    void shouldGiveReceiptsOnInTheOrderInWhichTheyCome() throws IOException {
        assertTaken(Post.envelope(customs.receipt("R-2", application, "399", "")));
        assertTaken(Post.envelope(customs.receipt("R-1", application, "120", "")));

        assertThat(receipts.all()).extracting(Receipt::id).containsExactly("R-2", "R-1");
    }

    @Test
    void shouldAskToCallAgain_whenTheStoreIsAway() throws IOException {
        receipts.goAway();
        assertNotTaken(Post.envelope(approval()));

        receipts.comeBack();

        assertTaken(Post.envelope(approval()));
    }

    @ParameterizedTest
    @CsvSource({"777, UNEXPLAINED", "4, NOT_PASSED_ON"})
    void shouldPutAside_whenAReceiptSaysNothingOfTheAgreement(String status, Stray.Reason reason) throws IOException {
        assertTaken(Post.envelope(customs.receipt("R-1", application, status, "")));

        assertAside(reason);
    }

    @ParameterizedTest
    @CsvSource({"777, UNEXPLAINED", "4, NOT_PASSED_ON", "100, NOT_PASSED_ON"})
    void shouldPutAside_whenATechnicalAnswerSaysThatItDidNotGoOn(String code, Stray.Reason reason) throws IOException {
        byte[] message = platform.connector.encode(application);

        assertTaken(Post.envelope(customs.technicalAnswer(message, code, "").orElseThrow()));

        assertAside(reason);
    }

    @Test
    void shouldKeepNothing_whenItIsOnlyOnItsWay() throws IOException {
        byte[] message = platform.connector.encode(application);

        assertTaken(Post.envelope(customs.receipt("R-1", application, "2", "")));
        assertTaken(Post.envelope(customs.technicalAnswer(message, "2", "").orElseThrow()));

        assertNothingKept();
    }

    @Test
    void shouldPutAside_whatAnImpostorSealed() throws IOException {
        assertTaken(Post.envelope(Sides.impostor().receipt("R-1", application, "399", "")));

        assertAside(Stray.Reason.UNPROVEN);
    }

    @Test
    void shouldPutAsideWhatItCannotRead() throws IOException {
        assertTaken(Post.envelope("garbage".getBytes(StandardCharsets.UTF_8)));

        assertAside(Stray.Reason.UNREADABLE);
    }

    @Test
    void shouldSayNo_whenThereIsNoRoomAside() throws IOException {
        strays.fill();

        assertNotTaken(Post.envelope("garbage".getBytes(StandardCharsets.UTF_8)));
        assertTaken(Post.envelope(approval()));
    }

    @Test
    void shouldSayNo_whenTheShelfIsAway() throws IOException {
        strays.goAway();

        assertNotTaken(Post.envelope("garbage".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void shouldTakeASmallPiece_howeverLongTheStoreNeeds() throws IOException {
        strays.dawdle(Duration.ofSeconds(1));

        assertTaken(Post.envelope("x".getBytes(StandardCharsets.UTF_8)));

        assertAside(Stray.Reason.UNREADABLE);
    }

    @Test
    void shouldGiveEveryRefusalTheSameWords() throws IOException {
        List<String> answers = new ArrayList<>();
        answers.add(post.send("garbage").body());
        answers.add(post.send("<!DOCTYPE a><a/>").body());
        strays.fill();
        answers.add(post.send(Post.envelope("garbage".getBytes(StandardCharsets.UTF_8)))
                .body());
        answers.add(post.send(Post.envelope(Sides.impostor().receipt("R-1", application, "399", "")))
                .body());
        receipts.goAway();
        answers.add(post.send(Post.envelope(approval())).body());

        assertThat(answers).containsOnly(answers.get(0));
        assertThat(answers.get(0)).contains("NotTaken").doesNotContain("Exception");
    }

    private void assertAside(Stray.Reason reason) {
        assertThat(strays.all()).extracting(Stray::reason).containsExactly(reason);
        assertThat(receipts.all()).isEmpty();
    }
}
