package org.tripact.shell;

import java.util.Objects;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.support.ShellUtil;
import org.tripact.kernel.Intervention;

/** A command that changes something in the name of whoever is logged in to the shell, and asks why. */
abstract class ByHand extends Told {

    @Option(name = "--why", description = "The reason, for the audit log", required = true)
    String why;

    @Override
    final String answer() {
        return does(Objects.requireNonNullElse(ShellUtil.getCurrentUserName(), "unknown"));
    }

    final String does(String user) {
        return done(intervention("shell:" + user));
    }

    private Intervention intervention(String by) {
        try {
            return new Intervention(by, why);
        } catch (IllegalArgumentException wrong) {
            throw new NotUnderstood(wrong.getMessage());
        }
    }

    abstract String done(Intervention intervention);
}
