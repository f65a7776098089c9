package org.tripact.exchange.core;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.commons.dbcp2.BasicDataSource;
import org.osgi.framework.Constants;
import org.tripact.agreement.api.CustomsAnswers;
import org.tripact.agreement.api.Statement;
import org.tripact.agreement.api.store.AgreementStore;
import org.tripact.exchange.api.CustomsConnector;
import org.tripact.exchange.api.port.Outbox;
import org.tripact.exchange.api.port.ReceiptStore;
import org.tripact.testkit.AgreementFixtures;
import org.tripact.testkit.ChangeFixtures;
import org.tripact.testkit.StatementFixtures;
import org.tripact.testkit.components.Components;

/** Agreements and exchange over Derby on the disk, as one process has them; the partner's books lie beside it. */
final class Plant implements AutoCloseable {

    /** What a process that was halted gives back: no hook, no finally, no flush has run. */
    static final int HALTED = 42;

    final CountingPartner partner;
    private final String url;
    private final BasicDataSource source = new BasicDataSource();
    private final Components components;
    private final Clock clock;
    private final String halting;

    /** @param halting the call after which the process halts; empty for one that lives */
    Plant(Path folder, Clock clock, String halting) {
        System.setProperty("derby.stream.error.file", "target/derby.log");
        this.url = "jdbc:derby:" + folder.resolve("derby");
        this.clock = clock;
        this.halting = halting;
        this.partner = new CountingPartner(folder);
        source.setUrl(url + ";create=true");
        this.components =
                new Components(Map.of(), Map.of("tripact.data", folder.toString())).give(DataSource.class, source);
    }

    /** An application waits in the outbox. */
    void sign() {
        Statement statement = StatementFixtures.aSignStatement();
        agreements().keep(statement, ChangeFixtures.issued(statement));
        agreements().commit(ChangeFixtures.founding(statement, AgreementFixtures.NOW));
    }

    OutboxPump pump() {
        Connectors connectors = new Connectors();
        connectors.bindConnector(halting(CustomsConnector.class, partner), Map.of(Constants.SERVICE_ID, 1L));
        return new OutboxPump(
                halting(Outbox.class, outbox()),
                halting(CustomsAnswers.class, components.get(CustomsAnswers.class)),
                connectors,
                new Bell(),
                Defaults.but(Map.of("pollMillis", 10)),
                clock);
    }

    ReceiptIntake intake() {
        return new ReceiptIntake(
                halting(ReceiptStore.class, receipts()),
                outbox(),
                halting(CustomsAnswers.class, components.get(CustomsAnswers.class)),
                Defaults.ofReceiptsBut(Map.of("pollMillis", 10)),
                clock);
    }

    AgreementStore agreements() {
        return components.get(AgreementStore.class);
    }

    Outbox outbox() {
        return components.get(Outbox.class);
    }

    ReceiptStore receipts() {
        return components.get(ReceiptStore.class);
    }

    private <T> T halting(Class<T> port, T real) {
        return port.cast(Proxy.newProxyInstance(
                Plant.class.getClassLoader(), new Class<?>[] {port}, (proxy, method, arguments) -> {
                    Object done = method.invoke(real, arguments);
                    boolean something = !List.of().equals(done);
                    if (method.getName().equals(halting) && something) {
                        Runtime.getRuntime().halt(HALTED);
                    }
                    return done;
                }));
    }

    @Override
    public void close() throws SQLException {
        components.close();
        source.close();
        try {
            DriverManager.getConnection(url + ";shutdown=true").close();
        } catch (SQLException e) {
            // Derby says so that it went well
            if (!"08006".equals(e.getSQLState())) {
                throw e;
            }
        }
    }
}
