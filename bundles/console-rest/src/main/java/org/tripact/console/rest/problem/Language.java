package org.tripact.console.rest.problem;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;

/** The languages people are answered in. */
public enum Language {
    ZH_CN("zh-CN", Locale.ROOT),
    EN("en", Locale.ENGLISH);

    private final String tag;
    private final Locale bundle;

    Language(String tag, Locale bundle) {
        this.tag = tag;
        this.bundle = bundle;
    }

    /** The language tag, as in Content-Language. */
    public String tag() {
        return tag;
    }

    Locale bundle() {
        return bundle;
    }

    /** The language an Accept-Language header prefers; Chinese where it is absent, unreadable or names neither. */
    public static Language preferredBy(String acceptLanguage) {
        for (LanguageRange range : rangesOf(acceptLanguage)) {
            String wanted = range.getRange();
            if (range.getWeight() > 0 && (wanted.equals("en") || wanted.startsWith("en-"))) {
                return EN;
            }
            if (range.getWeight() > 0 && (wanted.equals("*") || wanted.equals("zh") || wanted.startsWith("zh-"))) {
                return ZH_CN;
            }
        }
        return ZH_CN;
    }

    private static List<LanguageRange> rangesOf(String header) {
        try {
            return header == null || header.isBlank() ? List.of() : LanguageRange.parse(header);
        } catch (IllegalArgumentException unreadable) {
            return List.of();
        }
    }
}
