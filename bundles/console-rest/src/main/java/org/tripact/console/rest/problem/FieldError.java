package org.tripact.console.rest.problem;

/** One field that cannot be taken as it came. */
public record FieldError(String field, FieldFault fault) {}
