package org.tripact.store.jpa;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import javax.sql.DataSource;
import org.apache.openjpa.persistence.OpenJPAPersistence;
import org.apache.openjpa.persistence.PersistenceProviderImpl;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.tripact.kernel.StoreUnavailableException;
import org.tripact.store.jpa.schema.Dialect;
import org.tripact.store.jpa.schema.Migrator;
import org.tripact.store.jpa.schema.SqlFault;

/** The one way to the database: a function runs in a transaction, and what can go wrong has three names. */
@Component(service = Database.class)
public final class Database {

    private static final int ATTEMPTS = 6;

    private final DataSource source;
    private final EntityManagerFactory factory;
    private volatile boolean migrated;
    private volatile Dialect dialect;

    @Activate
    public Database(@Reference(target = "(osgi.jndi.service.name=tripact)") DataSource source) {
        this.source = source;
        this.factory = new PersistenceProviderImpl()
                .createContainerEntityManagerFactory(new PersistenceUnit(source), Map.of());
    }

    @Deactivate
    void close() {
        if (factory.isOpen()) {
            factory.close();
        }
    }

    /** {@link #tx} for work that gives nothing. */
    void run(Consumer<EntityManager> work) {
        tx(em -> {
            work.accept(em);
            return null;
        });
    }

    /**
     * Runs the work in a transaction of its own, again where others were in the way. The work commits unless it marks
     * the transaction for roll-back.
     *
     * @throws StoreUnavailableException where the database is away, or others stayed in the way
     * @throws ConstraintViolated where a unique or foreign key said no
     */
    <T> T tx(Function<EntityManager, T> work) {
        RuntimeException last = null;
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                migrateOnce();
                return attempt(work);
            } catch (RuntimeException e) {
                last = factory.isOpen() ? named(e) : new StoreUnavailableException("the store is stopping", e);
            }
            if (SqlFault.of(last) != SqlFault.CONTENTION) {
                throw last;
            }
            stepAside(attempt);
        }
        throw new StoreUnavailableException("the database was too busy", last);
    }

    /** Puts the words of this database into a query; within a transaction only. */
    String speak(String sql) {
        return dialect.speak(sql);
    }

    private <T> T attempt(Function<EntityManager, T> work) {
        EntityManager em = factory.createEntityManager();
        try {
            em.getTransaction().begin();
            // the database's transaction begins now, not at the first flush
            OpenJPAPersistence.cast(em).beginStore();
            T result = work.apply(em);
            if (em.getTransaction().getRollbackOnly()) {
                em.getTransaction().rollback();
            } else {
                em.getTransaction().commit();
            }
            return result;
        } finally {
            release(em);
        }
    }

    private static void release(EntityManager em) {
        try {
            if (em.getTransaction().isActive()) {
                em.getTransaction().rollback();
            }
        } finally {
            em.close();
        }
    }

    private static RuntimeException named(RuntimeException e) {
        return switch (SqlFault.of(e)) {
            case UNAVAILABLE ->
                e instanceof StoreUnavailableException ? e : new StoreUnavailableException("the database is away", e);
            case CONSTRAINT -> new ConstraintViolated(e);
            case CONTENTION, OTHER -> e;
        };
    }

    /** The hook has done it already, unless the database was away then. */
    private void migrateOnce() {
        if (!migrated) {
            synchronized (this) {
                migrate();
            }
        }
    }

    private void migrate() {
        try {
            if (!migrated) {
                new Migrator().migrate(source);
                dialect = dialect();
                migrated = true;
            }
        } catch (SQLException e) {
            if (SqlFault.of(e) == SqlFault.UNAVAILABLE) {
                throw new StoreUnavailableException("the database is away", e);
            }
            throw new IllegalStateException("the schema of the database could not be brought up to date", e);
        }
    }

    private Dialect dialect() throws SQLException {
        try (Connection connection = source.getConnection()) {
            return Dialect.of(connection);
        }
    }

    private static void stepAside(int attempt) {
        long longest = 20L << attempt;
        LockSupport.parkNanos(
                TimeUnit.MILLISECONDS.toNanos(ThreadLocalRandom.current().nextLong(1, longest)));
    }
}
