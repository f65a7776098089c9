package org.tripact.card.agent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Requests with the headers that HTTP clients keep for themselves. */
final class RawHttp {

    private RawHttp() {}

    /** The status of the answer to a request of these lines. */
    static int status(int port, String... lines) {
        String answer = answer(port, lines);
        return Integer.parseInt(answer.split(" ")[1]);
    }

    static String answer(int port, String... lines) {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(20_000);
            String request = String.join("\r\n", lines) + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            StringBuilder head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                int read = socket.getInputStream().read();
                if (read < 0) {
                    throw new AssertionError("closed after: " + head);
                }
                head.append((char) read);
            }
            return head.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int handshake(int port, String host, String... more) {
        String[] lines = new String[6 + more.length];
        lines[0] = "GET / HTTP/1.1";
        lines[1] = "Host: " + host;
        lines[2] = "Upgrade: websocket";
        lines[3] = "Connection: Upgrade";
        lines[4] = "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==";
        lines[5] = "Sec-WebSocket-Version: 13";
        System.arraycopy(more, 0, lines, 6, more.length);
        return status(port, lines);
    }
}
