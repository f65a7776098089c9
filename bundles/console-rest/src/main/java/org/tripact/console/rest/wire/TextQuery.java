package org.tripact.console.rest.wire;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.tripact.console.rest.problem.FieldFault;
import org.tripact.console.rest.problem.Refusal;
import org.tripact.kernel.Outcome;

/** Which version of the agreement text is wanted, in which language. */
public record TextQuery(Optional<String> version, String language) {

    private static final String OFFICIAL = "zh-CN";
    private static final Set<String> LANGUAGES = Set.of(OFFICIAL, "en");
    private static final Pattern VERSION = Pattern.compile("[0-9A-Za-z._-]{1,40}");

    /** The query as it came; without a language the official one. */
    public static Outcome<TextQuery, Refusal> of(String version, String language) {
        Fields fields = new Fields();
        Optional<String> wanted =
                fields.optional("version", version, TextQuery::versionOf, FieldFault.NOT_A_TEXT_VERSION);
        String read = fields.optional("language", language, TextQuery::languageOf, FieldFault.NOT_A_LANGUAGE)
                .orElse(OFFICIAL);
        return fields.outcome(() -> new TextQuery(wanted, read));
    }

    static Optional<String> versionOf(String text) {
        return Optional.of(text).filter(VERSION.asMatchPredicate());
    }

    private static Optional<String> languageOf(String text) {
        return Optional.of(text).filter(LANGUAGES::contains);
    }
}
