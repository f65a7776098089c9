package org.tripact.it;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.api.console.SessionFactory;

/** Karaf's shell, each command in a session of its own. */
record AdministratorsShell(SessionFactory shells) {

    /** What the command prints. */
    String answer(String command) throws Exception {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try (PrintStream console = new PrintStream(answer, true, StandardCharsets.UTF_8)) {
            Session session = shells.create(InputStream.nullInputStream(), console, console);
            session.execute(command);
            session.close();
        }
        return answer.toString(StandardCharsets.UTF_8);
    }
}
