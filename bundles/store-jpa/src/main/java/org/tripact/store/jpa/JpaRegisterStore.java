package org.tripact.store.jpa;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tripact.card.api.RegisteredCard;
import org.tripact.card.api.RegisteredCode;
import org.tripact.card.api.port.RegisterStore;
import org.tripact.kernel.CardNumber;
import org.tripact.kernel.Enterprise;
import org.tripact.store.jpa.entity.CardEntity;
import org.tripact.store.jpa.entity.CodeEntity;
import org.tripact.store.jpa.entity.EnterpriseEntity;

@Component
public final class JpaRegisterStore implements RegisterStore {

    /** How often an import is tried beside others that bring the same new rows. */
    private static final int TRIES = 5;

    private final Database database;

    @Activate
    public JpaRegisterStore(@Reference Database database) {
        this.database = database;
    }

    @Override
    public Optional<RegisteredCard> find(CardNumber card) {
        return database.tx(em -> Optional.ofNullable(em.find(CardEntity.class, card.value()))
                .map(row -> row.toCard(enterpriseOf(em, row).toEnterprise(), codesOf(em, row))));
    }

    private static EnterpriseEntity enterpriseOf(EntityManager em, CardEntity card) {
        return em.find(EnterpriseEntity.class, card.uscc());
    }

    private static List<RegisteredCode> codesOf(EntityManager em, CardEntity card) {
        return em
                .createQuery("select c from CodeEntity c where c.uscc = :uscc order by c.code", CodeEntity.class)
                .setParameter("uscc", card.uscc())
                .getResultList()
                .stream()
                .map(CodeEntity::toCode)
                .toList();
    }

    @Override
    public void put(Collection<RegisteredCard> cards) {
        ConstraintViolated last = null;
        for (int i = 0; i < TRIES; i++) {
            try {
                database.run(em -> putAll(em, cards));
                return;
            } catch (ConstraintViolated e) {
                last = e;
            }
        }
        throw last;
    }

    /** In one order for everybody, so that two imports wait for instead of blocking each other. */
    private static void putAll(EntityManager em, Collection<RegisteredCard> cards) {
        cards.stream()
                .sorted(Comparator.comparing(card -> card.number().value()))
                .forEach(card -> put(em, card));
    }

    private static void put(EntityManager em, RegisteredCard card) {
        Enterprise enterprise = card.enterprise();
        put(
                em.find(EnterpriseEntity.class, enterprise.uscc().value()),
                row -> row.take(enterprise),
                () -> em.persist(EnterpriseEntity.of(enterprise)));
        put(
                em.find(CardEntity.class, card.number().value()),
                row -> row.take(card),
                () -> em.persist(CardEntity.of(card)));
        for (RegisteredCode code : card.codes()) {
            put(
                    em.find(CodeEntity.class, code.code().value()),
                    row -> row.take(enterprise.uscc(), code),
                    () -> em.persist(CodeEntity.of(enterprise.uscc(), code)));
        }
    }

    private static <E> void put(E found, Consumer<E> change, Runnable add) {
        if (found == null) {
            add.run();
        } else {
            change.accept(found);
        }
    }
}
