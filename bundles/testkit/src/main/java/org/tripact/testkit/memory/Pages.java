package org.tripact.testkit.memory;

import java.util.List;
import org.tripact.kernel.Page;
import org.tripact.kernel.PageRequest;

/** Cuts a page out of a sorted list. */
final class Pages {

    private Pages() {}

    static <T> Page<T> of(List<T> all, PageRequest page) {
        List<T> items = all.stream().skip(page.offset()).limit(page.size()).toList();
        return new Page<>(items, all.size(), page.page(), page.size());
    }
}
