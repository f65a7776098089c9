package org.tripact.crypto;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The openssl program, working in a folder of its own. */
final class OpenSsl {

    static final String ID = "distid:1234567812345678";

    private final Path folder;

    OpenSsl(Path folder) {
        this.folder = folder;
    }

    static boolean isThere() {
        try {
            return new ProcessBuilder("openssl", "version").start().waitFor() == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Runs it and answers what it printed; a failure of the program fails the test with its words. */
    String run(String... arguments) {
        Result result = tryRun(arguments);
        if (result.exit != 0) {
            throw new AssertionError("openssl " + String.join(" ", arguments) + "\n" + result.printed);
        }
        return result.printed;
    }

    Result tryRun(String... arguments) {
        List<String> command =
                Stream.concat(Stream.of("openssl"), Stream.of(arguments)).toList();
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("printed").toFile())
                    .start();
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("openssl hangs: " + command);
            }
            return new Result(process.exitValue(), Files.readString(folder.resolve("printed")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    record Result(int exit, String printed) {}

    void write(String name, byte[] bytes) {
        try {
            Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(String name, Key key) {
        String kind = key.getFormat().equals("PKCS#8") ? "PRIVATE KEY" : "PUBLIC KEY";
        write(name, pem(kind, key.getEncoded()));
    }

    void writeCertificate(String name, byte[] der) {
        write(name, pem("CERTIFICATE", der));
    }

    byte[] read(String name) {
        try {
            return Files.readAllBytes(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] pem(String kind, byte[] der) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return ("-----BEGIN " + kind + "-----\n" + body + "\n-----END " + kind + "-----\n")
                .getBytes(StandardCharsets.US_ASCII);
    }
}
