package org.tripact.console.web;

import java.util.Set;

/** Which paths are pages: each is answered with the same document, and the page finds its way by itself. */
final class PageRoutes {

    /** First parts of the paths in web/src/router.ts; a test of the pages compares them. */
    private static final Set<String> FIRST_PARTS = Set.of("", "applications", "login", "workspace");

    private PageRoutes() {}

    static boolean isPage(String path) {
        return FIRST_PARTS.contains(path.substring(1).split("/", 2)[0]);
    }
}
