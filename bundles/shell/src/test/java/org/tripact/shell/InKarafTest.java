package org.tripact.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.ServiceRegistration;
import org.tripact.exchange.api.desk.MessageDesk;
import org.tripact.exchange.api.desk.ReconciliationDesk;

/** One setting that is wrong takes away one service, and the commands that ask others are there. */
class InKarafTest {

    @TempDir
    Path folder;

    private InKaraf karaf;

    @BeforeEach
    void start() throws Exception {
        karaf = new InKaraf(folder);
    }

    @AfterEach
    void stop() throws Exception {
        karaf.stop();
    }

    @Test
    void shouldAnswer_whenAServiceThatAnotherCommandAsksIsAway() throws Exception {
        karaf.comes(MessageDesk.class, EmptyDesk.of(MessageDesk.class));

        assertThat(karaf.answer("message-list")).startsWith("ID ").contains("0 messages held up");
        assertThat(karaf.answer("reconcile-list")).isEqualToIgnoringNewLines("""
                        服务 ReconciliationDesk 不可用，请查看 etc/ 中的 org.tripact.exchange.core.cfg, \
                        org.tripact.store.jpa.cfg, org.ops4j.datasource-tripact.cfg，以及 scr:list 与 log:display
                        The service ReconciliationDesk is away: look at org.tripact.exchange.core.cfg, \
                        org.tripact.store.jpa.cfg, org.ops4j.datasource-tripact.cfg in etc/, \
                        and at what scr:list and log:display show
                        """);
    }

    @Test
    void shouldAskWhoeverComesLater_andSayWhenTheyAreGoneAgain() throws Exception {
        List<String> all = karaf.commands();
        ServiceRegistration<?> books = karaf.comes(ReconciliationDesk.class, EmptyDesk.of(ReconciliationDesk.class));

        assertThat(karaf.answer("reconcile-list")).contains("0 differences");
        books.unregister();
        assertThat(karaf.answer("reconcile-list")).contains("ReconciliationDesk is away");
        assertThat(karaf.commands()).hasSizeGreaterThan(1).containsExactlyInAnyOrderElementsOf(all);
    }
}
