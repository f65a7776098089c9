package org.tripact.console.web;

import java.util.Map;

/** Content types by the end of a name; what stands not here is not served. */
final class ContentType {

    private static final Map<String, String> BY_END = Map.of(
            "html", "text/html;charset=UTF-8",
            "js", "text/javascript;charset=UTF-8",
            "css", "text/css;charset=UTF-8",
            "json", "application/json;charset=UTF-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "ico", "image/x-icon",
            "woff2", "font/woff2");

    private ContentType() {}

    /** The content type of a file, or null where such files are not served. */
    static String of(String name) {
        return BY_END.get(name.substring(name.lastIndexOf('.') + 1));
    }
}
