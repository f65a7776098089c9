package org.tripact.card.agent.control;

/** Why a call failed, with the text that the person at the card reads. */
record Refusal(ControlError error, String text) {}
