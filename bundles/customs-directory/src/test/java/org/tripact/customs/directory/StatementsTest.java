package org.tripact.customs.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tripact.customs.message.CustomsMessages;
import org.tripact.exchange.api.Delivery;
import org.tripact.exchange.api.HeldStatement;
import org.tripact.exchange.api.SentStatement;
import org.tripact.kernel.Outcome;
import org.tripact.testkit.connector.RecordedReceipts;
import org.tripact.testkit.connector.RecordedStatements;
import org.tripact.testkit.connector.RecordedStrays;

class StatementsTest {

    private static final SentStatement OURS = Sides.aSentStatement();
    private static final HeldStatement THEIRS = Sides.heldAll(OURS);
    private static final String NAME = "Statement-directory-20261121-1-1.xml";
    private static final String ANSWER = "Statement_20261121.xml";

    @TempDir
    private Path folder;

    private final RecordedStatements statements = new RecordedStatements();

    @Test
    void shouldLayASheetOut_asItLaysMessagesOut() throws Exception {
        Tree tree = Tree.at(folder);
        DirectoryConnector connector = connector(Map.of("statements", true));

        assertThat(connector.reconciles()).isTrue();
        assertThat(connector.send(OURS)).isEqualTo(new Delivery.Accepted());
        connector.stop();

        assertThat(tree.outBox()).containsExactly(NAME);
        byte[] bytes = Files.readAllBytes(tree.folders().outBox().resolve(NAME));
        assertThat(Sides.customs().readStatement(bytes)).isEqualTo(Outcome.accepted(OURS));
    }

    @Test
    void shouldReconcileOnlyWhereThatIsConfigured() throws Exception {
        Tree.at(folder);
        DirectoryConnector connector = connector(Map.of());

        assertThat(connector.reconciles()).isFalse();
        connector.stop();
    }

    @Test
    void shouldGiveCustomsStatementOnOnce_alsoAfterARestart() throws IOException {
        byte[] answer = Sides.customs().statement(THEIRS);
        try (Rig rig = new Rig(folder, statements)) {
            rig.tree.drop(Box.IN, ANSWER, answer);
            rig.scans();
            assertThat(statements.kept()).containsExactly(THEIRS);
            assertThat(rig.tree.inBox()).isEmpty();
        }
        statements.asksNothing();
        try (Rig again = new Rig(folder, statements)) {
            again.tree.drop(Box.IN, ANSWER, answer);
            again.scans();
            assertThat(again.tree.inBox()).isEmpty();
            assertThat(again.tree.aside()).isEmpty();
        }
    }

    @Test
    void shouldLeaveItWhereItLies_whileTheStoreIsAway() throws IOException {
        try (Rig rig = new Rig(folder, statements)) {
            statements.isAway(true);
            rig.tree.drop(Box.IN, ANSWER, Sides.customs().statement(THEIRS));
            rig.scans();
            assertThat(rig.tree.inBox()).containsExactly(ANSWER);

            statements.isAway(false);
            rig.scans();
            assertThat(statements.kept()).containsExactly(THEIRS);
        }
    }

    @Test
    void shouldKeepOnTheShelf_whatCustomsDidNotSeal() throws IOException {
        try (Rig rig = new Rig(folder, statements)) {
            rig.tree.drop(Box.IN, ANSWER, Sides.impostor().statement(THEIRS));
            rig.scans();

            assertThat(rig.shelved()).containsExactly("UNPROVEN");
            assertThat(statements.kept()).isEmpty();
        }
    }

    @Test
    void shouldKeepOnTheShelf_whatIsNoStatementForThisConnector() throws IOException {
        CustomsMessages customs = Sides.customs();
        try (Rig rig = new Rig(folder, statements)) {
            rig.tree.drop(
                    Box.IN,
                    ANSWER,
                    customs.statement(new HeldStatement("directory-5300", THEIRS.sheet(), THEIRS.lines())));
            rig.tree.drop(Box.IN, "Statement_2.xml", customs.receipt("R-1", Sides.application(), "399", ""));
            rig.tree.drop(Box.IN, "Statement_3.xml", "garbage".getBytes(StandardCharsets.UTF_8));
            rig.tree.drop(Box.IN, "Receipt_4.xml", customs.statement(THEIRS));
            rig.scans();

            assertThat(rig.shelved()).hasSize(4).containsOnly("UNREADABLE");
            assertThat(statements.kept()).isEmpty();
        }
    }

    @Test
    void shouldKeepOnTheShelf_whatNobodyAskedFor() throws IOException {
        statements.asksNothing();
        try (Rig rig = new Rig(folder, statements)) {
            rig.tree.drop(Box.IN, ANSWER, Sides.customs().statement(THEIRS));
            rig.scans();

            assertThat(rig.shelved()).containsExactly("UNMATCHED");
            assertThat(rig.tree.inBox()).isEmpty();
        }
    }

    @Test
    void shouldPutASheetBack_thatThePartnerCouldNotPassOn() throws IOException {
        try (Rig rig = new Rig(folder, statements)) {
            rig.deliver(rig.messages.write(OURS));
            Files.move(
                    rig.tree.folders().outBox().resolve(NAME),
                    rig.tree.folders().box(Box.FAIL).resolve("Failed_" + NAME));
            rig.scans(2);
            assertThat(rig.tree.outBox()).containsExactly(NAME);

            new FolderPartner(rig.tree).once();
            rig.scans();
            assertThat(statements.kept()).containsExactly(THEIRS);
            assertThat(rig.tree.names(rig.tree.folders().box(Box.SENT))).isEmpty();
        }
    }

    private DirectoryConnector connector(Map<String, Object> named) throws IOException {
        Checked settings = Checked.of(Settings.in(folder, named), Guard.ourself());
        return new DirectoryConnector(
                new RecordedReceipts(), new RecordedStrays(), statements, settings, new Disk(), Sides.CLOCK);
    }
}
