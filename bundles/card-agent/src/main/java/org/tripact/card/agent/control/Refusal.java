package org.tripact.card.agent.control;

import java.util.Optional;

/**
 * Why a call failed.
 *
 * @param text what the person at the card reads
 * @param consentTo what would be signed, where nothing but the person's consent is wanting
 */
record Refusal(ControlError error, String text, Optional<ToSign> consentTo) {

    Refusal(ControlError error, String text) {
        this(error, text, Optional.empty());
    }
}
