package org.tripact.exchange.core;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.framework.Constants;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tripact.exchange.api.CustomsConnector;

/** The connectors that run just now. Of two with one name the higher ranked serves, then the older. */
@Component(service = Connectors.class)
public final class Connectors {

    private static final Logger LOG = LoggerFactory.getLogger(Connectors.class);

    private record Running(String name, int ranking, long serviceId, CustomsConnector connector) {}

    private static final Comparator<Running> BEST_FIRST =
            Comparator.comparingInt(Running::ranking).reversed().thenComparingLong(Running::serviceId);

    private final List<Running> all = new CopyOnWriteArrayList<>();

    @Activate
    public Connectors() {}

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindConnector(CustomsConnector connector, Map<String, Object> properties) {
        int ranking = properties.get(Constants.SERVICE_RANKING) instanceof Integer given ? given : 0;
        Running arrived = new Running(connector.name(), ranking, idOf(properties), connector);
        all.add(arrived);
        LOG.info("Connector {} is there", arrived.name());
    }

    void unbindConnector(CustomsConnector connector, Map<String, Object> properties) {
        long gone = idOf(properties);
        all.removeIf(running -> running.serviceId() == gone);
        LOG.info(
                "A connector is gone; running: {}",
                all.stream().map(Running::name).toList());
    }

    Optional<CustomsConnector> named(String name) {
        return all.stream()
                .filter(running -> running.name().equals(name))
                .min(BEST_FIRST)
                .map(Running::connector);
    }

    /** Each name once. */
    List<String> names() {
        return all.stream().map(Running::name).distinct().sorted().toList();
    }

    private static long idOf(Map<String, Object> properties) {
        return (Long) properties.get(Constants.SERVICE_ID);
    }
}
