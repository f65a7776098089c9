package org.tripact.bench.karaf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.concurrent.TimeUnit;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.channel.ChannelExec;
import org.apache.sshd.client.channel.ClientChannelEvent;
import org.apache.sshd.client.keyverifier.AcceptAllServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;

/** An administrator who logs in by ssh for each command, as {@code bin/client} does. */
record Shell(SshClient client, int port, String user, String password) implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** The shell of the demo at this port, by the address that {@code ./run} gives it. */
    static Shell beside(int http, String user, String password) {
        SshClient client = SshClient.setUpDefaultClient();
        // the server is the process that we have just started
        client.setServerKeyVerifier(AcceptAllServerKeyVerifier.INSTANCE);
        client.start();
        return new Shell(client, http > 57000 ? http - 80 : http + 8100 - 180, user, password);
    }

    /** Runs the command; fails where its answer has not this word. */
    void told(String word, String command) throws IOException {
        String answer = run(command);
        if (!answer.contains(word)) {
            throw new IllegalStateException(command + ": " + answer);
        }
    }

    /** Waits until the command is there and answers with this word. */
    void awaitTold(String word, String command) throws InterruptedException, IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!answers(word, command)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(command + " never told " + word);
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    private boolean answers(String word, String command) {
        try {
            return run(command).contains(word);
        } catch (IOException | IllegalStateException notYet) {
            return false;
        }
    }

    private String run(String command) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try (ClientSession session =
                client.connect(user, "127.0.0.1", port).verify(PATIENCE).getSession()) {
            session.addPasswordIdentity(password);
            session.auth().verify(PATIENCE);
            try (ChannelExec channel = session.createExecChannel(command)) {
                channel.setOut(answer);
                channel.setErr(answer);
                channel.open().verify(PATIENCE);
                channel.waitFor(EnumSet.of(ClientChannelEvent.CLOSED), PATIENCE.toMillis());
            }
        }
        return answer.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        client.stop();
    }
}
