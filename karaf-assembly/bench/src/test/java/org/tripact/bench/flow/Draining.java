package org.tripact.bench.flow;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.tripact.agreement.api.Particulars;
import org.tripact.agreement.api.Statement;
import org.tripact.agreement.api.store.AgreementStore;
import org.tripact.agreement.api.store.CommitResult;
import org.tripact.bench.Samples;
import org.tripact.bench.Side;
import org.tripact.exchange.api.CustomsConnector;
import org.tripact.exchange.api.port.Outbox;
import org.tripact.exchange.api.port.Outbox.Status;
import org.tripact.exchange.core.OutboxPump;
import org.tripact.kernel.AgreementNumber;
import org.tripact.kernel.CustomsCode;
import org.tripact.testkit.AgreementFixtures;
import org.tripact.testkit.ChangeFixtures;
import org.tripact.testkit.StatementFixtures;
import org.tripact.testkit.components.Components;

/** The line was away while so many signed, each for a code of its own; then the pump of the shipped settings starts. */
final class Draining implements Side {

    static final String NAME = "drained";

    private static final Duration LOOK = Duration.ofMillis(2);

    private final DataSource source;
    private final Path folder;
    private final int batch;
    private int signed;

    Draining(DataSource source, Path folder, int batch) {
        this.source = source;
        this.folder = folder;
        this.batch = batch;
    }

    @Override
    public void measure(Samples into) {
        InstantGateway gateway = new InstantGateway();
        try (Components components = components(gateway)) {
            sign(components.get(AgreementStore.class));
            Outbox outbox = components.get(Outbox.class);
            long start = System.nanoTime();
            components.start(OutboxPump.class);
            while (gateway.arrived() < batch || !outbox.list(Status.WAITING, 1).isEmpty()) {
                LockSupport.parkNanos(LOOK.toNanos());
            }
            into.addRate(NAME, batch, System.nanoTime() - start);
        }
    }

    private Components components(InstantGateway gateway) {
        return new Components(Map.of("defaultConnector", gateway.name()), Map.of("tripact.data", folder.toString()))
                .give(DataSource.class, source)
                .give(CustomsConnector.class, gateway);
    }

    private void sign(AgreementStore store) {
        for (int i = 0; i < batch; i++) {
            Statement statement = StatementFixtures.toSign(next());
            store.keep(statement, ChangeFixtures.issued(statement));
            if (store.commit(ChangeFixtures.founding(statement, Instant.now())) != CommitResult.COMMITTED) {
                throw new IllegalStateException("not signed: " + statement.number());
            }
        }
    }

    private Particulars next() {
        signed++;
        AgreementNumber number = AgreementFixtures.number(signed);
        return AgreementFixtures.particulars(number, new CustomsCode("3101%06d".formatted(signed)));
    }
}
