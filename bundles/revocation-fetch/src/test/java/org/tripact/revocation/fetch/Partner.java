package org.tripact.revocation.fetch;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The other side of a real line, which does with it whatever the test wants. */
final class Partner implements AutoCloseable {

    /** What it does once the request is read. */
    interface Manners {
        void answer(OutputStream out) throws IOException, InterruptedException;
    }

    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch over = new CountDownLatch(1);
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final CountDownLatch hungUp = new CountDownLatch(1);

    private Partner(Manners manners) throws IOException {
        threads.execute(() -> serve(manners));
    }

    static Partner who(Manners manners) throws IOException {
        return new Partner(manners);
    }

    /** Answers well-formed, whatever is said. */
    static Partner saying(String status, String headers, byte[] body) throws IOException {
        return who(out -> {
            out.write(head(status, headers + "Content-Length: " + body.length + "\r\n"));
            out.write(body);
        });
    }

    static byte[] head(String status, String headers) {
        return ("HTTP/1.1 " + status + "\r\n" + headers + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + door.getLocalPort() + "/ocsp");
    }

    /** The requests that came, head and body. */
    List<String> heard() {
        return heard;
    }

    /** Stays on the line and says nothing until the test is over. */
    void staySilent() throws InterruptedException {
        over.await();
    }

    /** Counted down when the caller hung up while it was being answered. */
    CountDownLatch hungUp() {
        return hungUp;
    }

    private void serve(Manners manners) {
        while (!door.isClosed()) {
            try {
                Socket line = door.accept();
                threads.execute(() -> serve(line, manners));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket line, Manners manners) {
        try (line) {
            heard.add(request(new BufferedInputStream(line.getInputStream())));
            manners.answer(line.getOutputStream());
        } catch (IOException gone) {
            hungUp.countDown();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private static String request(InputStream in) throws IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        while (!read.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            read.write(in.read());
        }
        String head = read.toString(StandardCharsets.ISO_8859_1);
        int length = head.lines()
                .filter(line -> line.startsWith("Content-Length: "))
                .mapToInt(line -> Integer.parseInt(line.substring(16)))
                .findFirst()
                .orElse(0);
        return head + new String(in.readNBytes(length), StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        over.countDown();
        door.close();
        threads.shutdownNow();
    }
}
