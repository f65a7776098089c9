package org.tripact.agreement.core;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tripact.agreement.api.AgreementReason;
import org.tripact.agreement.api.AgreementRefusal;
import org.tripact.agreement.api.AgreementText;
import org.tripact.kernel.Digest;
import org.tripact.kernel.Outcome;

/** Every version of the agreement text that was ever in force; the last one is. */
final class AgreementTexts {

    static final List<TextVersion> PUBLISHED = List.of(
            new TextVersion("2026-11", new Digest("45fb58ef663a2a6076146e2544c3746ad5403af24f0921fde61c88eb0470e143")));

    private final List<TextVersion> versions;

    AgreementTexts() {
        this(PUBLISHED);
    }

    AgreementTexts(List<TextVersion> versions) {
        this.versions = versions.stream().map(TextVersion::verified).toList();
    }

    TextVersion inForce() {
        return versions.get(versions.size() - 1);
    }

    Outcome<AgreementText, AgreementRefusal> find(Optional<String> version, String language) {
        return versions.stream()
                .filter(text -> text.version().equals(version.orElse(inForce().version())))
                .findFirst()
                .map(text -> isEnglish(language) ? text.readingAid() : text.official())
                .<Outcome<AgreementText, AgreementRefusal>>map(Outcome::accepted)
                .orElseGet(() -> Outcome.refused(AgreementRefusal.of(AgreementReason.TEXT_VERSION_UNKNOWN)));
    }

    /** Whoever does not ask for the reading aid gets the official text. */
    private static boolean isEnglish(String language) {
        return Locale.forLanguageTag(language).getLanguage().equals(Locale.ENGLISH.getLanguage());
    }
}
