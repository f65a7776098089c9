package org.tripact.card.agent.control;

/** One call of a method. */
record Call(String method, Arguments arguments, Caller caller) {}
