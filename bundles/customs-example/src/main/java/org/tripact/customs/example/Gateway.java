package org.tripact.customs.example;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The region's gateway: each call logs in, and is bounded in time and in bytes. */
final class Gateway {

    /** One byte more than a message may have: whoever reads so many refuses them. */
    static final int MOST_BYTES = 3 * 1024 * 1024 + 1;

    private final URI address;
    private final Path tokenFile;
    private final Duration timeout;
    private final HttpClient client;

    /** What came back; of a body that is too long only the beginning. */
    record Reply(int status, byte[] body) {}

    Gateway(Checked settings) {
        this.address = settings.gateway();
        this.tokenFile = settings.tokenFile();
        this.timeout = settings.timeout();
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.connect())
                .build();
    }

    Reply post(byte[] message) throws IOException, InterruptedException {
        return call(
                to("/messages").header("Content-Type", "application/xml").POST(BodyPublishers.ofByteArray(message)));
    }

    /** Ids of what customs answered, one a line. */
    Reply answers() throws IOException, InterruptedException {
        return call(to("/answers").GET());
    }

    Reply answer(String id) throws IOException, InterruptedException {
        return call(to("/answers/" + id).GET());
    }

    /** From now on the gateway may forget it. */
    Reply acknowledge(String id) throws IOException, InterruptedException {
        return call(to("/answers/" + id).DELETE());
    }

    private HttpRequest.Builder to(String path) throws NoTokenException {
        return HttpRequest.newBuilder(URI.create(address + path)).header("Authorization", "Bearer " + token());
    }

    /** Read each time, so that it can be changed while this runs. */
    private String token() throws NoTokenException {
        String token;
        try {
            token = Files.readString(tokenFile).strip();
        } catch (IOException unreadable) {
            throw new NoTokenException("the token file cannot be read: " + tokenFile, unreadable);
        }
        if (!token.matches("[!-~]{1,4096}")) {
            throw new NoTokenException("the token file holds no token: " + tokenFile, null);
        }
        return token;
    }

    /** The client's own time-out ends with the head of an answer; this one holds for its last byte. */
    private Reply call(HttpRequest.Builder request) throws IOException, InterruptedException {
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(request.build(), head -> new Bounded(MOST_BYTES));
        try {
            HttpResponse<byte[]> came = answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            return new Reply(came.statusCode(), came.body());
        } catch (TimeoutException late) {
            throw new HttpTimeoutException("no answer in " + timeout);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof IOException fault ? fault : new IOException(failed.getCause());
        } finally {
            // closes the connection where it is still open
            answer.cancel(true);
        }
    }
}
