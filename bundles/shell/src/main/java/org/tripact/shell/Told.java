package org.tripact.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.console.Session;

/** A command whose answer is a text: printed, since a shell that runs one command shows no result. */
abstract class Told implements Action {

    @Reference
    Session session;

    @Override
    public final Object execute() {
        session.getConsole().println(told());
        return null;
    }

    private String told() {
        return Asked.inVainBy(this).map(Asked::isAway).orElseGet(this::answerOrWhyNot);
    }

    private String answerOrWhyNot() {
        try {
            return answer();
        } catch (NotUnderstood wrong) {
            return "不明白 Not understood: " + wrong.getMessage();
        }
    }

    abstract String answer();
}
