package org.tripact.agreement.api.store;

import org.tripact.agreement.api.Statement;

/**
 * The statement that a change uses up, with the signature that is its evidence. The certificate carries personal data:
 * the store encrypts it at rest.
 */
public record Consumption(Statement statement, byte[] certificate, byte[] signature) {}
