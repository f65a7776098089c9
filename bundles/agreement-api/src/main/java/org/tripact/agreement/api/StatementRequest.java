package org.tripact.agreement.api;

import org.tripact.kernel.CustomsCode;

/** The wish for a statement: to sign or terminate for a code, having read this version of the text. */
public record StatementRequest(Action action, CustomsCode customsCode, String textVersion) {}
