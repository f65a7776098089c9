package org.tripact.agreement.api.store;

import java.util.Optional;

/**
 * What was decided on an agreement.
 *
 * @param answer what whoever asked for the decision is told
 * @param change what has to be kept for it, where something has
 */
public record Decision<T>(T answer, Optional<Change> change) {}
