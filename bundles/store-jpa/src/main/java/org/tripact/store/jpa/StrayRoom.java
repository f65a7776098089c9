package org.tripact.store.jpa;

import javax.persistence.EntityManager;
import org.tripact.exchange.api.port.StrayStore.Quota;

/** How much waits of one connector: one row that all who bring or dismiss have to change, so that they take turns. */
record StrayRoom(Database database, String connector) {

    /** Once a connector; another may be faster. */
    void open() {
        try {
            database.run(em -> {
                if (!isOpen(em)) {
                    Sql.update(em, "insert into STRAY_ROOM (CONNECTOR, HELD, BYTES_HELD) values (?1, 0, 0)", connector);
                }
            });
        } catch (ConstraintViolated openedByAnotherMeanwhile) {
            // it is there, which is all that is wanted
        }
    }

    private boolean isOpen(EntityManager em) {
        return !em.createNativeQuery("select CONNECTOR from STRAY_ROOM where CONNECTOR = ?1")
                .setParameter(1, connector)
                .getResultList()
                .isEmpty();
    }

    /** Takes a place, if the quota allows. */
    boolean take(EntityManager em, int size, Quota quota) {
        String sql = "update STRAY_ROOM set HELD = HELD + 1, BYTES_HELD = BYTES_HELD + ?1"
                + " where CONNECTOR = ?2 and HELD < ?3 and BYTES_HELD <= ?4";
        return Sql.update(em, sql, size, connector, quota.count(), quota.bytes() - size) == 1;
    }

    void giveBack(EntityManager em, int size) {
        Sql.update(
                em,
                "update STRAY_ROOM set HELD = HELD - 1, BYTES_HELD = BYTES_HELD - ?1 where CONNECTOR = ?2",
                size,
                connector);
    }
}
