package org.tripact.agreement.api;

import org.tripact.kernel.Digest;

/**
 * One version of the agreement text in one language.
 *
 * @param language {@code zh-CN} (official) or {@code en} (a reading aid)
 * @param body Markdown
 * @param digest SM3 of the UTF-8 zh-CN body, whatever the language: it is what the card signs
 */
public record AgreementText(String version, String language, String title, String body, Digest digest) {}
