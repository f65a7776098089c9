package org.tripact.shell;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.tripact.agreement.api.Interventions;
import org.tripact.card.api.SessionAdministration;
import org.tripact.exchange.api.desk.MessageDesk;
import org.tripact.exchange.api.desk.ReceiptDesk;
import org.tripact.exchange.api.desk.ReconciliationDesk;
import org.tripact.exchange.api.desk.StrayDesk;

/** The services that commands ask, and the settings that keep them away where they are wrong. */
enum Asked {
    SESSIONS(SessionAdministration.class, "org.tripact.card.core.cfg"),
    AGREEMENTS(Interventions.class),
    MESSAGES(MessageDesk.class),
    RECEIPTS(ReceiptDesk.class),
    BOOKS(ReconciliationDesk.class, "org.tripact.exchange.core.cfg"),
    STRAYS(StrayDesk.class, "org.tripact.exchange.receipts.cfg"),
    CONNECTORS(ConnectorDesk.class);

    /** Nobody who is asked works without the database. */
    private static final List<String> DATABASE =
            List.of("org.tripact.store.jpa.cfg", "org.ops4j.datasource-tripact.cfg");

    private final Class<?> service;
    private final List<String> own;

    Asked(Class<?> service, String... own) {
        this.service = service;
        this.own = List.of(own);
    }

    /** Whom a command would ask in vain. */
    static Optional<Asked> inVainBy(Told command) {
        return Arrays.stream(command.getClass().getDeclaredFields())
                .filter(field -> field.isAnnotationPresent(Reference.class))
                .filter(field -> isEmpty(field, command))
                .map(field -> giving(field.getType()))
                .findFirst();
    }

    static Asked giving(Class<?> service) {
        return Arrays.stream(values())
                .filter(asked -> asked.service == service)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nobody knows where to look for " + service));
    }

    String service() {
        return service.getSimpleName();
    }

    String settings() {
        return Stream.concat(own.stream(), DATABASE.stream()).collect(Collectors.joining(", "));
    }

    String isAway() {
        return "服务 " + service() + " 不可用，请查看 etc/ 中的 " + settings() + "，以及 scr:list 与 log:display\n"
                + "The service " + service() + " is away: look at " + settings()
                + " in etc/, and at what scr:list and log:display show";
    }

    private static boolean isEmpty(Field field, Told command) {
        try {
            return field.get(command) == null;
        } catch (IllegalAccessException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
