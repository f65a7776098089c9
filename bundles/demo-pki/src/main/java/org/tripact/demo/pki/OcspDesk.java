package org.tripact.demo.pki;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.tripact.crypto.OcspRequest;
import org.tripact.crypto.OcspResponder;
import org.tripact.crypto.OcspStatus;

/** Answers OCSP requests about what root and issuing authority have issued. */
final class OcspDesk {

    /** Short, so that a card that is revoked is refused while somebody looks on. */
    private static final Duration GOOD_FOR = Duration.ofMinutes(1);

    private static final Duration DELEGATED_FOR = Duration.ofDays(365);

    private final CardOffice office;
    private final Map<DemoAuthority, OcspResponder> responders = new ConcurrentHashMap<>();

    OcspDesk(CardOffice office) {
        this.office = office;
    }

    byte[] answer(byte[] request) {
        DemoAuthority issuer = List.of(
                        office.authorities().root(), office.authorities().issuing())
                .stream()
                .filter(authority ->
                        OcspRequest.parse(request, authority.certificate()).isAccepted())
                .findFirst()
                .orElse(office.authorities().issuing());
        return responders.computeIfAbsent(issuer, this::responder).answer(request, this::state, office.now(), GOOD_FOR);
    }

    private OcspStatus.State state(BigInteger serial) {
        if (office.isRevoked(serial)) {
            return OcspStatus.State.REVOKED;
        }
        return isIssued(serial) ? OcspStatus.State.GOOD : OcspStatus.State.UNKNOWN;
    }

    private boolean isIssued(BigInteger serial) {
        try {
            return office.authorities().issuing().certificate().serial().equals(serial)
                    || office.box().serials().contains(serial);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Made at the first request: opening an authority's key is slow on purpose. */
    private OcspResponder responder(DemoAuthority issuer) {
        Instant now = office.now();
        try {
            return OcspResponder.delegateOf(issuer.open(), now.minus(Duration.ofHours(1)), now.plus(DELEGATED_FOR));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
