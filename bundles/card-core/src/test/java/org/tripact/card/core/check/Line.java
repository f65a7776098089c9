package org.tripact.card.core.check;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.tripact.card.api.port.RevocationFetch;
import org.tripact.kernel.Outcome;

/** The line to responders, with whoever a test puts at its end. */
final class Line implements RevocationFetch {

    private final List<URI> asked = new ArrayList<>();
    private Function<byte[], Outcome<byte[], Fault>> end = request -> Outcome.refused(Fault.UNREACHABLE);

    /** From now on the far end answers so. */
    void answers(Function<byte[], byte[]> answer) {
        end = request -> Outcome.accepted(answer.apply(request));
    }

    void isSilent() {
        end = request -> Outcome.refused(Fault.SILENT);
    }

    List<URI> asked() {
        return asked;
    }

    @Override
    public Outcome<byte[], Fault> ask(URI address, byte[] request, Duration within) {
        asked.add(address);
        return end.apply(request);
    }

    @Override
    public Outcome<byte[], Fault> list(URI address, Duration within) {
        throw new AssertionError("nobody fetches lists in a check");
    }
}
