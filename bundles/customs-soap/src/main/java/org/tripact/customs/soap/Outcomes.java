package org.tripact.customs.soap;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLHandshakeException;
import org.apache.cxf.transport.http.HTTPException;
import org.tripact.exchange.api.Delivery;

/** What a failed call says of a message. In doubt it may have arrived. */
final class Outcomes {

    private static final int LONGEST = 200;

    /** By these HTTP says that the request was not let through to whoever would book it. */
    static final Set<Integer> NOT_LET_THROUGH = Set.of(401, 403, 404, 405, 407, 413, 415, 429);

    /** These come before a byte of the message left. */
    private static final Set<Class<? extends Exception>> NO_CONNECTION = Set.of(
            ConnectException.class,
            NoRouteToHostException.class,
            UnknownHostException.class,
            SSLHandshakeException.class);

    private final Checked.Gateway settings;

    Outcomes(Checked.Gateway settings) {
        this.settings = settings;
    }

    Delivery of(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            Optional<Delivery> told = toldBy(cause);
            if (told.isPresent()) {
                return told.get();
            }
        }
        return unknown(root(fault).toString());
    }

    Delivery unknown(String why) {
        return new Delivery.Unknown(shortened(why));
    }

    private Optional<Delivery> toldBy(Throwable cause) {
        if (cause instanceof GatewayFault fault) {
            return Optional.of(byFault(fault));
        }
        if (cause instanceof HTTPException http) {
            return Optional.of(byStatus(http.getResponseCode()));
        }
        return NO_CONNECTION.stream().anyMatch(kind -> kind.isInstance(cause))
                ? Optional.of(new Delivery.NotSent(shortened("no connection: " + root(cause))))
                : Optional.empty();
    }

    private Delivery byFault(GatewayFault fault) {
        String reason = shortened("SOAP fault " + fault.code() + ": " + fault.getMessage());
        if (settings.refusedFaults().contains(fault.code())) {
            return new Delivery.Refused(reason);
        }
        return settings.notSentFaults().contains(fault.code())
                ? new Delivery.NotSent(reason)
                : new Delivery.Unknown(reason);
    }

    private Delivery byStatus(int status) {
        return NOT_LET_THROUGH.contains(status)
                ? new Delivery.NotSent("HTTP " + status)
                : new Delivery.Unknown("HTTP " + status);
    }

    private static Throwable root(Throwable fault) {
        Throwable root = fault;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    /** Fit for a line of a log. */
    static String shortened(String text) {
        String line = text.replaceAll("\\p{Cntrl}+", " ");
        return line.substring(0, Math.min(line.length(), LONGEST));
    }
}
