package org.tripact.demo.pki;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

/** The commands without a container: they work on a folder. */
public final class CardTool {

    static final int DONE = 0;
    static final int REFUSED = 1;
    private static final int DEFAULT_PORT = 61234;
    private static final String USAGE = "card-tool FOLDER COMMAND [OPTIONS]\n" + CardHelp.ALL;

    private final Clock clock;
    private final PrintStream out;

    CardTool(Clock clock, PrintStream out) {
        this.clock = clock;
        this.out = out;
    }

    /** Runs one command; ends with 0 when it is done, with 1 when it is refused. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.exit(new CardTool(Clock.systemUTC(), out).run(List.of(arguments)));
    }

    int run(List<String> arguments) throws IOException, InterruptedException {
        if (arguments.size() < 2 || arguments.get(0).startsWith("-")) {
            return answer(new CardDesk.Answer(false, USAGE));
        }
        CardOffice office = office(Path.of(arguments.get(0)));
        List<String> words = arguments.subList(1, arguments.size());
        return words.get(0).equals("card-ocsp")
                ? serve(office, words.subList(1, words.size()))
                : answer(new CardDesk(office).run(words));
    }

    /** Lies as it does below the data folder of a running system, with the register beside. */
    private CardOffice office(Path folder) throws IOException {
        CardOffice office = new CardOffice(
                folder.resolve("demo-pki"),
                new CardBox(folder.resolve("cards")),
                new RegisterSheet(folder.resolve("register.csv")),
                clock);
        office.publish();
        return office;
    }

    private int serve(CardOffice office, List<String> arguments) throws IOException, InterruptedException {
        int port;
        try {
            port = Options.parse(arguments, Set.of("--port")).withoutWords().number("--port", DEFAULT_PORT, 0, 65_535);
        } catch (IllegalArgumentException misused) {
            return answer(new CardDesk.Answer(false, misused.getMessage() + "\n" + CardHelp.OCSP));
        }
        try (OcspDoor door = new OcspDoor(port, new OcspDesk(office))) {
            out.println("answering at " + door.address());
            new CountDownLatch(1).await();
        }
        return DONE;
    }

    private int answer(CardDesk.Answer answer) {
        out.println(answer.text());
        return answer.done() ? DONE : REFUSED;
    }
}
