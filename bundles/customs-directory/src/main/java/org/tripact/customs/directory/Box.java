package org.tripact.customs.directory;

import java.util.regex.Pattern;

/** The partner's folders that we read, in the order in which a scan looks at them: an answer before what it explains. */
enum Box {
    IN("InBox", "(?:Receipt|Statement|Successed_|Failed_).*"),
    SENT("SentBox", "Successed_.*|.*\\.xml"),
    FAIL("FailBox", "Failed_.*|.*\\.xml");

    /** Names that a program gives a file while it still writes. */
    private static final Pattern UNFINISHED = Pattern.compile("\\..*|.*\\.(?:tmp|part|filepart)");

    private final String folder;
    private final Pattern names;

    Box(String folder, String names) {
        this.folder = folder;
        this.names = Pattern.compile(names, Pattern.DOTALL);
    }

    String folder() {
        return folder;
    }

    boolean expects(String name) {
        return names.matcher(name).matches();
    }

    static boolean isUnfinished(String name) {
        return UNFINISHED.matcher(name).matches();
    }
}
