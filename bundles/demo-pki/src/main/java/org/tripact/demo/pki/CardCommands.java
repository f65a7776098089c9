package org.tripact.demo.pki;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The commands in a shell, which finds them by these properties (the convention of Felix Gogo, which Karaf's shell keeps,
 * too): nothing of a shell is imported, and where there is none, this lies idle.
 */
@Component(
        service = CardCommands.class,
        property = {
            "osgi.command.scope=tripact",
            "osgi.command.function=" + CardDesk.ISSUE,
            "osgi.command.function=" + CardDesk.REVOKE,
            "osgi.command.function=" + CardDesk.LIST
        })
public final class CardCommands {

    private final CardDesk desk;

    @Activate
    public CardCommands(@Reference DemoPki demo) {
        desk = demo.desk();
    }

    /** Gogo's name for a method that takes any command, whose name is the first word. */
    public String _main(String[] words) {
        return desk.run(List.of(words)).text();
    }
}
