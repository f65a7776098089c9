package org.tripact.store.jpa;

import static org.tripact.testkit.AgreementFixtures.NOW;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.function.IntFunction;
import javax.sql.DataSource;
import org.tripact.agreement.api.Particulars;
import org.tripact.kernel.CustomsCode;
import org.tripact.store.jpa.entity.Micros;
import org.tripact.testkit.AgreementFixtures;

/** Years of agreements that customs has decided, a message each second; a few of them it has not. */
record History(DataSource source, int length) {

    static final String CONNECTOR = "directory";

    private static final int UNDECIDED_EACH = 2_000;

    /** Which place of a difference it is; what else may be null is a time. */
    private static final int OPEN_KEY = 7;

    static Instant deliveredAt(int n) {
        return NOW.plusSeconds(n);
    }

    void fill() throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            agreements(connection);
            messages(connection);
            comparisons(connection);
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    private void agreements(Connection connection) throws SQLException {
        rows(
                connection,
                length,
                "AGREEMENT (NUMBER, CUSTOMS_CODE, USCC, ENTERPRISE_NAME, DISTRICT_CODE, DISTRICT_NAME, TEXT_VERSION,"
                        + " TEXT_DIGEST, HOLDS, STATE, SIGNED_AT, SENT_AT, STORED_AT, DECIDED_AT, REASON, VERSION)",
                n -> with(particulars(n), code(n), state(n), at(n), at(n), at(n), at(n), "", 3));
        rows(
                connection,
                length,
                "STATEMENT (NUMBER, CUSTOMS_CODE, USCC, ENTERPRISE_NAME, DISTRICT_CODE, DISTRICT_NAME, TEXT_VERSION,"
                        + " TEXT_DIGEST, ID, ACTION, CARD, BODY, ISSUED_AT, EXPIRES_AT, CONSUMED)",
                n -> with(particulars(n), id(n), "SIGN", "8600000000001", "文".repeat(100), at(n), at(n), 1));
        byte[] bytes = "sealed".getBytes(StandardCharsets.US_ASCII);
        rows(connection, length, "EVIDENCE (STATEMENT, AGREEMENT, SIGNED_AT, SIGNATURE, SEALED_CERTIFICATE)", n ->
                new Object[] {id(n), number(n), at(n), bytes, bytes});
    }

    private void messages(Connection connection) throws SQLException {
        rows(
                connection,
                length,
                "OUTBOX (MESSAGE_ID, KIND, CUSTOMS_CODE, STATEMENT, OCCURRED_AT, STATUS, NEXT_ATTEMPT_AT, ATTEMPTS,"
                        + " MAY_HAVE_ARRIVED, REASON, CONNECTOR, DELIVERED_AT)",
                n -> new Object[] {
                    number(n) + "-S",
                    "APPLICATION",
                    code(n),
                    id(n),
                    at(n),
                    "DELIVERED",
                    at(n),
                    1,
                    0,
                    "",
                    CONNECTOR,
                    at(n)
                });
    }

    private void comparisons(Connection connection) throws SQLException {
        int days = length / 10;
        rows(connection, days, "RECONCILIATION (CONNECTOR, ON_DAY, ROUND_NO, STATUS, ASKED_AT, STATUS_AT)", n ->
                new Object[] {CONNECTOR + n % 20, "2026-" + n / 20, 1, "COMPARED", at(n), at(n)});
        byte[] none = {};
        rows(
                connection,
                days,
                "HELD_SHEET (CONNECTOR, ON_DAY, ROUND_NO, SHEET_NO, SHEETS, MADE_AT, BODY, RECEIVED_AT)",
                n -> new Object[] {CONNECTOR + n % 20, "2026-" + n / 20, 1, 1, 1, at(n), none, at(n)});
        rows(
                connection,
                length,
                "DIFFERENCE (CONNECTOR, ON_DAY, KIND, SUBJECT, DETAIL, FOUND_AT, OPEN_KEY, CLOSED_AT)",
                n -> new Object[] {
                    CONNECTOR,
                    "2026-11-22",
                    "STATE_DIFFERS",
                    number(n) + "-S",
                    "",
                    at(n),
                    n == 7 ? "open" : null,
                    n == 7 ? null : at(n)
                });
    }

    private void rows(Connection connection, int count, String table, IntFunction<Object[]> row) throws SQLException {
        String places = String.join(", ", Collections.nCopies(table.split(",").length, "?"));
        try (PreparedStatement insert =
                connection.prepareStatement("insert into " + table + " values (" + places + ")")) {
            for (int n = 1; n <= count; n++) {
                Object[] values = row.apply(n);
                for (int i = 0; i < values.length; i++) {
                    set(insert, i + 1, values[i]);
                }
                insert.addBatch();
                if (n % 1000 == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
    }

    private static void set(PreparedStatement insert, int place, Object value) throws SQLException {
        if (value == null) {
            insert.setNull(place, place == OPEN_KEY ? Types.VARCHAR : Types.BIGINT);
        } else {
            insert.setObject(place, value);
        }
    }

    private static Object[] with(Object[] first, Object... then) {
        Object[] all = Arrays.copyOf(first, first.length + then.length);
        System.arraycopy(then, 0, all, first.length, then.length);
        return all;
    }

    private static Object[] particulars(int n) {
        Particulars of = AgreementFixtures.particulars(AgreementFixtures.number(n), new CustomsCode(code(n)));
        return new Object[] {
            number(n),
            code(n),
            of.enterprise().uscc().value(),
            of.enterprise().name(),
            of.district().code(),
            of.district().name(),
            of.textVersion(),
            of.textDigest().hex()
        };
    }

    private static String number(int n) {
        return AgreementFixtures.number(n).value();
    }

    private static String code(int n) {
        return "31019%05d".formatted(n);
    }

    private static String id(int n) {
        return "%064x".formatted(n * 2_654_435_761L);
    }

    private static boolean decided(int n) {
        return n % UNDECIDED_EACH != 0;
    }

    private static String state(int n) {
        return decided(n) ? "SIGN_APPROVED" : "SIGN_STORED";
    }

    private static long at(int n) {
        return Micros.of(deliveredAt(n));
    }
}
