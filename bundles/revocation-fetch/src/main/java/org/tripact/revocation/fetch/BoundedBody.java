package org.tripact.revocation.fetch;

import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.tripact.card.api.port.RevocationFetch.Fault;

/** Takes an answer of status 200, of one of these types and no longer than that; looks at the head before the body. */
record BoundedBody(Set<String> types, int limit) implements BodyHandler<byte[]> {

    private static final int OK = 200;

    @Override
    public BodySubscriber<byte[]> apply(ResponseInfo head) {
        return new BoundedBytes(limit, objection(head));
    }

    private Optional<Fault> objection(ResponseInfo head) {
        if (head.statusCode() != OK) {
            return Optional.of(Fault.STATUS);
        }
        if (!types.contains(typeOf(head))) {
            return Optional.of(Fault.CONTENT_TYPE);
        }
        long announced = head.headers().firstValueAsLong("Content-Length").orElse(0);
        return announced > limit ? Optional.of(Fault.TOO_LARGE) : Optional.empty();
    }

    private static String typeOf(ResponseInfo head) {
        String type = head.headers().firstValue("Content-Type").orElse("");
        return type.replaceAll(";.*", "").strip().toLowerCase(Locale.ROOT);
    }
}
