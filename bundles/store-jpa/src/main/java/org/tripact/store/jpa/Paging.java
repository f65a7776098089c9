package org.tripact.store.jpa;

import java.util.List;
import java.util.function.Function;
import javax.persistence.TypedQuery;
import org.tripact.kernel.Page;
import org.tripact.kernel.PageRequest;

/** Cuts one page out of a query. */
final class Paging {

    private Paging() {}

    static <E, T> Page<T> page(TypedQuery<Long> count, TypedQuery<E> rows, PageRequest page, Function<E, T> turn) {
        long total = count.getSingleResult();
        if (page.offset() >= total) {
            return new Page<>(List.of(), total, page.page(), page.size());
        }
        List<T> items =
                rows.setFirstResult(Math.toIntExact(page.offset())).setMaxResults(page.size()).getResultList().stream()
                        .map(turn)
                        .toList();
        return new Page<>(items, total, page.page(), page.size());
    }
}
