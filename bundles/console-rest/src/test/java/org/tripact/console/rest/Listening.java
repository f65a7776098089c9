package org.tripact.console.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;

/** A page that listens to events, and what it has heard so far. */
final class Listening {

    private final StringBuffer heard = new StringBuffer();
    private final HttpResponse<InputStream> answer;
    private final CompletableFuture<Void> over;

    private Listening(HttpResponse<InputStream> answer) {
        this.answer = answer;
        this.over = CompletableFuture.runAsync(this::listen, task -> new Thread(task, "listening").start());
    }

    static Listening to(Browser browser) {
        Listening page = new Listening(browser.stream());
        assertThat(page.answer.statusCode()).isEqualTo(200);
        page.hears("retry: 3000");
        return page;
    }

    HttpResponse<InputStream> answer() {
        return answer;
    }

    String heard() {
        return heard.toString();
    }

    /** The data of the events of this name. */
    List<String> data(String event) {
        return Pattern.compile("event: " + event + "\ndata: (.*)\n")
                .matcher(heard)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    void hears(String text) {
        await().untilAsserted(() -> assertThat(heard()).contains(text));
    }

    void hearsHeartbeats(int count) {
        await().untilAsserted(() -> assertThat(heard().split("\n:\n", -1)).hasSizeGreaterThan(count));
    }

    /** The server has ended the stream, properly. */
    void isOver() {
        await().untilAsserted(() -> assertThat(over).isCompleted());
    }

    void close() {
        Tried.run(answer.body()::close);
    }

    private void listen() {
        byte[] buffer = new byte[4096];
        try {
            for (int read = answer.body().read(buffer);
                    read >= 0;
                    read = answer.body().read(buffer)) {
                heard.append(new String(buffer, 0, read, StandardCharsets.UTF_8));
            }
        } catch (IOException cut) {
            throw new UncheckedIOException(cut);
        }
    }
}
