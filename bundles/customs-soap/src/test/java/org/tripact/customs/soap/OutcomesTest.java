package org.tripact.customs.soap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.net.ssl.SSLHandshakeException;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.transport.http.HTTPException;
import org.junit.jupiter.api.Test;
import org.tripact.exchange.api.Delivery;

class OutcomesTest {

    private static final String STATUS = "HTTP ";

    private final Outcomes outcomes =
            new Outcomes(Checked.of(Settings.with(Map.of())).gateway());

    @Test
    void shouldBeAsTheReadmeTells() {
        assertThat(told()).containsExactlyInAnyOrderEntriesOf(found());
    }

    @Test
    void shouldTellEveryStatusThatSaysNotLetThrough() {
        Set<Integer> notSent = told().keySet().stream()
                .filter(row -> row.startsWith(STATUS))
                .filter(row -> told().get(row).equals("NotSent"))
                .flatMap(row -> Arrays.stream(row.substring(STATUS.length()).split(", ")))
                .map(Integer::valueOf)
                .collect(Collectors.toSet());

        assertThat(IntStream.range(100, 600)
                        .filter(status -> of(status).equals("NotSent"))
                        .boxed())
                .containsExactlyInAnyOrderElementsOf(notSent)
                .containsExactlyInAnyOrderElementsOf(Outcomes.NOT_LET_THROUGH);
    }

    @Test
    void shouldKeepAReasonFitForALog() {
        Delivery delivery = outcomes.of(new GatewayFault("Server", "line\r\nline " + "x".repeat(1000)));

        String reason = ((Delivery.Unknown) delivery).reason();
        assertThat(reason).hasSize(200).doesNotContain("\n");
    }

    /** What comes back, as the rows of the README call it, and what it is taken for. */
    private Map<String, String> found() {
        Map<String, Throwable> faults = new LinkedHashMap<>();
        faults.put("connection refused", new ConnectException());
        faults.put("no such host", new UnknownHostException());
        faults.put("TLS handshake failed", new SSLHandshakeException("not pinned"));
        faults.put("no answer in time", new SocketTimeoutException());
        faults.put("line cut", new EOFException());
        faults.put("no answer of a web service", new IOException("the answer is no XML"));
        faults.put("SOAP fault of refusedFaults", new GatewayFault(Contract.NEVER_TAKEN, ""));
        faults.put("SOAP fault of notSentFaults", new GatewayFault(Contract.NOT_TAKEN, ""));
        faults.put("any other SOAP fault", new GatewayFault("Server", ""));
        Map<String, String> found = new TreeMap<>();
        faults.forEach((row, fault) -> found.put(row, of(fault)));
        found.put("HTTP 3xx", of(302));
        found.put("HTTP 401, 403, 404, 405, 407, 413, 415, 429", of(401));
        found.put("any other HTTP status", of(503));
        return found;
    }

    private static Map<String, String> told() {
        List<String> rows = Readme.firstColumnUnder("what comes back");
        List<String> deliveries = Readme.columnUnder("what comes back", 2);
        return IntStream.range(0, rows.size())
                .boxed()
                .filter(i -> !rows.get(i).startsWith("DxpRep"))
                .collect(Collectors.toMap(rows::get, deliveries::get));
    }

    private String of(int status) {
        try {
            return of(new HTTPException(status, "", URI.create("http://gateway").toURL()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As CXF gives it: wrapped. */
    private String of(Throwable fault) {
        return outcomes.of(new Fault(fault)).getClass().getSimpleName();
    }
}
