package org.tripact.revocation.fetch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tripact.card.api.port.RevocationFetch;
import org.tripact.kernel.Outcome;

/** Fetches over HTTP, once, straight, and never longer than told. */
@Component(configurationPid = "org.tripact.revocation.fetch")
@Designate(ocd = FetchSettings.class)
public final class HttpRevocationFetch implements RevocationFetch {

    private static final Logger LOG = LoggerFactory.getLogger(HttpRevocationFetch.class);
    private static final String OCSP_REQUEST = "application/ocsp-request";
    private static final Set<String> OCSP_RESPONSE = Set.of("application/ocsp-response");

    /** What is said of lists in the field; a page of HTML is none. */
    private static final Set<String> LISTS = Set.of(
            "application/pkix-crl",
            "application/x-pkcs7-crl",
            "application/x-x509-crl",
            "application/x-pem-file",
            "application/octet-stream",
            "binary/octet-stream");

    private final HttpClient client;

    @Activate
    public HttpRevocationFetch(FetchSettings settings) {
        this(Duration.ofSeconds(settings.connectSeconds()), Way.of(settings.proxy()));
        LOG.info(
                "Revocation is asked over HTTP: connect {} s, {}", settings.connectSeconds(), Way.of(settings.proxy()));
    }

    HttpRevocationFetch(Duration connect, Way way) {
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .proxy(way)
                .connectTimeout(connect)
                .build();
    }

    @Override
    public Outcome<byte[], Fault> ask(URI address, byte[] request, Duration within) {
        HttpRequest asked = HttpRequest.newBuilder(address)
                .header("Content-Type", OCSP_REQUEST)
                .header("Accept", String.join(", ", OCSP_RESPONSE))
                .POST(BodyPublishers.ofByteArray(request))
                .build();
        return fetch(asked, new BoundedBody(OCSP_RESPONSE, MAX_ANSWER_BYTES), within);
    }

    @Override
    public Outcome<byte[], Fault> list(URI address, Duration within) {
        HttpRequest asked = HttpRequest.newBuilder(address)
                .header("Accept", "application/pkix-crl, */*;q=0.5")
                .GET()
                .build();
        return fetch(asked, new BoundedBody(LISTS, MAX_LIST_BYTES), within);
    }

    /** The client's own time-out ends with the headers; this one holds for the last byte. */
    private Outcome<byte[], Fault> fetch(HttpRequest request, BoundedBody body, Duration within) {
        CompletableFuture<HttpResponse<byte[]>> answer = client.sendAsync(request, body);
        try {
            return Outcome.accepted(
                    answer.get(within.toNanos(), TimeUnit.NANOSECONDS).body());
        } catch (TimeoutException late) {
            return Outcome.refused(Fault.SILENT);
        } catch (ExecutionException failed) {
            return Outcome.refused(faultOf(failed.getCause()));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return Outcome.refused(Fault.SILENT);
        } finally {
            // closes the connection where it is still open
            answer.cancel(true);
        }
    }

    private static Fault faultOf(Throwable cause) {
        if (cause instanceof Unwanted unwanted) {
            return unwanted.fault();
        }
        if (cause instanceof IOException && cause.getCause() instanceof Unwanted unwanted) {
            return unwanted.fault();
        }
        if (cause instanceof HttpTimeoutException) {
            return Fault.SILENT;
        }
        LOG.debug("Not fetched", cause);
        return Fault.UNREACHABLE;
    }
}
