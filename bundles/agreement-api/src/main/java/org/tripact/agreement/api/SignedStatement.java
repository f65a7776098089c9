package org.tripact.agreement.api;

/**
 * What the card gave back for a statement.
 *
 * @param certificate DER of the signing certificate
 * @param signature raw r‖s over the UTF-8 bytes of the statement's text
 */
public record SignedStatement(StatementId statement, byte[] certificate, byte[] signature) {}
