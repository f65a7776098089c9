package org.tripact.store.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tripact.store.jpa.History.CONNECTOR;
import static org.tripact.store.jpa.History.deliveredAt;
import static org.tripact.testkit.AgreementFixtures.number;
import static org.tripact.testkit.ChangeFixtures.application;

import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.tripact.exchange.api.SentStatement.Line;
import org.tripact.exchange.api.port.Difference;
import org.tripact.kernel.MessageId;

/** That comparing books reads the few rows that it tells of, however long the history is. */
abstract class HistoryContract {

    static final int LENGTH = 10_000;

    static final int FEW = 200;

    /** The stores over a database with a history, of which it has gathered statistics. */
    abstract JpaStores stores();

    /** How many rows of tables and indexes the database reads for this. */
    abstract long rowsRead(Callable<?> work) throws Exception;

    @Test
    void shouldReadFewRows_whenADayIsStated() throws Exception {
        int first = LENGTH - 10;
        Callable<List<Line>> day =
                () -> stores().reconciliations().ofDay(CONNECTOR, deliveredAt(first), deliveredAt(LENGTH), 180_001);

        assertThat(day.call())
                .extracting(Line::id)
                .hasSize(15)
                .startsWith(disputed(), application(number(2_000)), application(number(4_000)))
                .endsWith(application(number(LENGTH - 1)));
        assertThat(rowsRead(day)).isLessThan(FEW);
    }

    @Test
    void shouldReadFewRows_whenCustomsNamesMessages() throws Exception {
        List<MessageId> named = List.of(application(number(5)), application(number(9_999)));

        assertThat(rowsRead(() -> stores().reconciliations().ofMessages(CONNECTOR, named)))
                .isLessThan(FEW);
    }

    @Test
    void shouldReadFewRows_whenOpenDifferencesAreLookedFor() throws Exception {
        assertThat(stores().reconciliations().open(CONNECTOR))
                .extracting(Difference::subject)
                .containsExactly(disputed().value());

        assertThat(rowsRead(() -> stores().reconciliations().open(CONNECTOR))).isLessThan(FEW);
    }

    private static MessageId disputed() {
        return application(number(7));
    }
}
