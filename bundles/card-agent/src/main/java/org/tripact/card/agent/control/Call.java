package org.tripact.card.agent.control;

import java.util.Optional;

/**
 * One call of a method.
 *
 * @param agreedTo what the person at the card has agreed to sign for this call
 */
record Call(String method, Arguments arguments, Caller caller, Optional<ToSign> agreedTo) {}
