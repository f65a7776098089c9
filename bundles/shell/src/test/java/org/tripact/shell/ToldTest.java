package org.tripact.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import org.apache.karaf.shell.api.console.Session;
import org.junit.jupiter.api.Test;

class ToldTest {

    @Test
    void shouldPrintItsAnswerAndGiveNothingBack_soThatOneCommandOverSshIsAnsweredToo() {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream console = new PrintStream(printed, true, StandardCharsets.UTF_8);
        Told command = new Told() {
            @Override
            String answer() {
                return "三方协议";
            }
        };
        command.session = (Session) Proxy.newProxyInstance(
                Session.class.getClassLoader(),
                new Class<?>[] {Session.class},
                (proxy, method, arguments) -> method.getName().equals("getConsole") ? console : null);

        assertThat(command.execute()).isNull();

        assertThat(printed.toString(StandardCharsets.UTF_8)).isEqualTo("三方协议" + System.lineSeparator());
    }
}
