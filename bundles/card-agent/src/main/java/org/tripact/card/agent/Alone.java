package org.tripact.card.agent;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** The agent as a program of its own: without doors it is of no use, and the person sees nothing but the screen. */
final class Alone {

    /** Set by the archive for a user's computer, which holds nothing but the agent. */
    static final String PROPERTY = "tripact.card.agent.alone";

    /** Told apart by scripts from a wrong call (2) and a missing Java (1). */
    private static final int DOORS_SHUT = 3;

    private Alone() {}

    /** Says why on stderr and ends the program, from a thread of its own: whoever calls holds the framework's locks. */
    static void end(String why) {
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8)
                .println("card-agent: " + why);
        new Thread(() -> System.exit(DOORS_SHUT), "tripact-card-agent-end").start();
    }
}
