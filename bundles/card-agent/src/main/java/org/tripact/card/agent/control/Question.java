package org.tripact.card.agent.control;

import java.util.Optional;

/**
 * Whether something may be signed, as it is put to the person at the card.
 *
 * @param id that nobody guesses; who decides must name it
 * @param origin the page that asks; nothing for a program
 * @param waiting questions behind this one
 */
public record Question(String id, Optional<String> origin, String method, Shown shown, int secondsLeft, int waiting) {}
