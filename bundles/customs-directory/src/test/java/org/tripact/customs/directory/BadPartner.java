package org.tripact.customs.directory;

import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.tripact.exchange.api.Envelope;
import org.tripact.testkit.connector.Misbehaviour;

/** A program that passes on as it should, and answers as it is told. */
final class BadPartner extends FolderPartner {

    private static final byte[] GARBAGE = "garbage".getBytes(StandardCharsets.UTF_8);

    private final Tree tree;
    private final Misbehaviour told;

    BadPartner(Tree tree, Misbehaviour told) {
        super(tree);
        this.tree = tree;
        this.told = told;
    }

    @Override
    void treat(Path file, byte[] bytes, Envelope envelope) {
        switch (told) {
            case TWICE -> {
                answer(envelope, "120");
                answer(envelope, "399");
                await().until(() -> tree.inBox().isEmpty());
                super.treat(file, bytes, envelope);
            }
            case OUT_OF_ORDER -> {
                answer(envelope, "399");
                await().until(() -> tree.inBox().isEmpty());
                super.treat(file, bytes, envelope);
            }
            case GARBAGE -> {
                tree.drop(Box.IN, "Receipt_0.xml", GARBAGE);
                tree.drop(Box.IN, "Receipt_00.xml", GARBAGE);
                super.treat(file, bytes, envelope);
            }
            default -> super.treat(file, bytes, envelope);
        }
    }
}
