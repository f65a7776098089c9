package org.tripact.store.jpa.schema;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.NoSuchElementException;
import java.util.Set;

/** What the failure of a database means for the one who called it. */
public enum SqlFault {
    /** The database or a free connection to it was not to be had. */
    UNAVAILABLE,
    /** Others were in the way: the same again may succeed. */
    CONTENTION,
    /** A unique or foreign key says no. */
    CONSTRAINT,
    /** A fault of ours, or none of the database's. */
    OTHER;

    /** Connections, shutdowns, resources, a stand-by node. */
    private static final Set<String> UNAVAILABLE_CLASSES = Set.of("08", "53", "57", "58");

    private static final Set<String> UNAVAILABLE_STATES = Set.of("25006", "XJ004", "XJ040", "XJ041", "XJ081", "XSDG3");

    /** Serialization, deadlock, and the lock time-outs of both databases. */
    private static final Set<String> CONTENTION_STATES = Set.of("40001", "40P01", "40XL1", "40XL2", "55P03");

    /** Looks through all causes; the worst of what is found counts. */
    public static SqlFault of(Throwable thrown) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> left = new ArrayDeque<>();
        left.add(thrown);
        SqlFault worst = OTHER;
        while (!left.isEmpty()) {
            Throwable next = left.poll();
            if (seen.add(next)) {
                SqlFault fault = next instanceof SQLException sql ? ofOne(sql) : OTHER;
                worst = fault.ordinal() < worst.ordinal() ? fault : worst;
                addCauses(next, left);
            }
        }
        return worst;
    }

    private static void addCauses(Throwable thrown, Deque<Throwable> left) {
        if (thrown.getCause() != null) {
            left.add(thrown.getCause());
        }
        left.addAll(Arrays.asList(thrown.getSuppressed()));
        if (thrown instanceof SQLException sql && sql.getNextException() != null) {
            left.add(sql.getNextException());
        }
    }

    private static SqlFault ofOne(SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        if (isAway(e, state)) {
            return UNAVAILABLE;
        }
        if (CONTENTION_STATES.contains(state)) {
            return CONTENTION;
        }
        return state.startsWith("23") ? CONSTRAINT : OTHER;
    }

    private static boolean isAway(SQLException e, String state) {
        return e instanceof SQLNonTransientConnectionException
                || e instanceof SQLTransientConnectionException
                || e instanceof SQLRecoverableException
                || UNAVAILABLE_STATES.contains(state)
                || state.length() == 5 && UNAVAILABLE_CLASSES.contains(state.substring(0, 2))
                // the pool's way to say that no connection became free in time
                || e.getCause() instanceof NoSuchElementException;
    }
}
