package org.tripact.customs.jms;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import javax.jms.InvalidDestinationException;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.ActiveMQExceptionType;

/** What a failure says: to a person, and of the message that was on its way. */
final class Reasons {

    /** The broker answered that it did not take the message; the list is closed, the README has the table. */
    static final Set<ActiveMQExceptionType> REFUSALS = EnumSet.of(
            ActiveMQExceptionType.SECURITY_EXCEPTION,
            ActiveMQExceptionType.ADDRESS_FULL,
            ActiveMQExceptionType.ADDRESS_DOES_NOT_EXIST,
            ActiveMQExceptionType.QUEUE_DOES_NOT_EXIST);

    private static final int LIMIT = 200;

    private Reasons() {}

    static boolean isRefusal(Throwable fault) {
        // the client asks for the queue before it sends, and tells this without the broker's own word
        return causes(fault)
                .anyMatch(cause -> cause instanceof InvalidDestinationException
                        || cause instanceof ActiveMQException said && REFUSALS.contains(said.getType()));
    }

    static String noQueue(String name) {
        return "the broker has no queue " + name + ": have it made";
    }

    /** One line without what a terminal would obey. */
    static String of(Throwable fault) {
        Throwable deepest = causes(fault).reduce(fault, (above, below) -> below);
        String line = deepest.toString().replaceAll("\\p{Cntrl}", " ");
        return line.substring(0, Math.min(line.length(), LIMIT));
    }

    private static Stream<Throwable> causes(Throwable fault) {
        return Stream.iterate(fault, cause -> cause != null, Throwable::getCause)
                .limit(10);
    }
}
