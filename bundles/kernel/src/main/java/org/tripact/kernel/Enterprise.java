package org.tripact.kernel;

/** 企业: one legal person, known by its unified social credit code. */
public record Enterprise(Uscc uscc, String name) {}
