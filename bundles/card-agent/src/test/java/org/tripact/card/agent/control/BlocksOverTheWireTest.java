package org.tripact.card.agent.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tripact.card.agent.Blocks;

class BlocksOverTheWireTest {

    private static final String TEXT = "关é".repeat(100_000);

    @TempDir
    Path folder;

    private final Caller caller = Desk.program();
    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(folder);
    }

    @Test
    void shouldAnswerTheCall_onceAllBlocksAreIn() {
        Blocks blocks = Blocks.of(encoding(TEXT), 1);
        assertThat(blocks.count()).isEqualTo(4);
        for (int i = 0; i < 3; i++) {
            assertThat(one(blocks.frame(i)).toString())
                    .isEqualTo("{\"_method\":\"_nextBlock\",\"_status\":\"00\",\"_args\":{\"Result\":true,\"Data\":"
                            + "[{\"guid\":\"" + blocks.group() + "\",\"next\":" + (i + 1)
                            + ",\"finish\":false}],\"Error\":[]}}");
        }

        List<JsonNode> answers = desk.answers(caller, blocks.frame(3));

        assertThat(next(answers.get(0))).isEqualTo("true 4 end");
        assertThat(answers.get(1).get("_method").asText()).isEqualTo("cus-sec_SpcEncodePEM");
        assertThat(Desk.data(answers.get(1).get("_args"))).containsExactly(base64(TEXT));
        assertThat(answers).hasSize(2);
        assertThat(caller.blocks().held()).isZero();
    }

    @Test
    void shouldTakeAMessage_thatIsOneBlock() {
        List<JsonNode> answers =
                desk.answers(caller, Blocks.of(encoding("x"), 1).frame(0));

        assertThat(next(answers.get(0))).isEqualTo("true 1 end");
        assertThat(Desk.data(answers.get(1).get("_args"))).containsExactly("eA==");
    }

    @Test
    void shouldAskForTheLostBlock_andGoOn() {
        Blocks blocks = Blocks.small(encoding("abcdef"), 1, 20);

        assertThat(next(one(blocks.frame(0)))).isEqualTo("true 1 more");
        JsonNode lost = one(blocks.frame(2));

        assertThat(next(lost)).isEqualTo("false 1 more");
        assertThat(lost.get("_args").get("Error").get(1).asText()).isEqualTo("Err:Tripact40001");
        assertThat(finishFrom(1, blocks)).isEqualTo(base64("abcdef"));
    }

    @Test
    void shouldTakeARepeatedBlockForWhatItIs() {
        Blocks blocks = Blocks.small(encoding("abcdef"), 1, 20);

        assertThat(next(one(blocks.frame(0)))).isEqualTo("true 1 more");
        assertThat(next(one(blocks.frame(0)))).isEqualTo("true 1 more");

        assertThat(finishFrom(1, blocks)).isEqualTo(base64("abcdef"));
    }

    @Test
    void shouldNotRunTheCallAgain_whenTheLastBlockIsRepeated() {
        Blocks blocks = Blocks.of(encoding("x"), 1);
        desk.answers(caller, blocks.frame(0));

        assertThat(next(one(blocks.frame(0)))).isEqualTo("true 1 end");
    }

    @Test
    void shouldKeepInterleavedGroupsApart() {
        Blocks first = Blocks.small(encoding("first"), 1, 40);
        Blocks second = Blocks.small(encoding("second"), 2, 40);
        for (int i = 0; i < first.count() - 1; i++) {
            one(first.frame(i));
            one(second.frame(i));
        }

        assertThat(finishFrom(second.count() - 1, second)).isEqualTo(base64("second"));
        assertThat(finishFrom(first.count() - 1, first)).isEqualTo(base64("first"));
    }

    @Test
    void shouldKeepTheGroupsOfConnectionsApart() {
        Blocks blocks = Blocks.small(encoding("abcdef"), 1, 20);
        one(blocks.frame(0));

        assertThat(next(desk.send(Desk.program(), blocks.frame(1)))).isEqualTo("false 0 more");
    }

    @Test
    void shouldForgetTheGroupThatWaitedLongest_whenThereAreTooMany() {
        for (int group = 0; group <= BlockInbox.MAX_GROUPS; group++) {
            one(Blocks.small(encoding("abcdef"), group, 20).frame(0));
        }

        assertThat(next(one(Blocks.small(encoding("abcdef"), 1, 20).frame(1)))).isEqualTo("true 2 more");
        assertThat(next(one(Blocks.small(encoding("abcdef"), 0, 20).frame(1)))).isEqualTo("false 0 more");
    }

    @Test
    void shouldForgetAGroup_thatNeverEnds() {
        Blocks blocks = Blocks.of(encoding(TEXT), 1);
        one(blocks.frame(0));
        assertThat(caller.blocks().held()).isPositive();

        desk.later(BlockInbox.QUIET.minusSeconds(1));
        desk.tidy(caller);
        assertThat(next(one(blocks.frame(1)))).isEqualTo("true 2 more");

        desk.later(BlockInbox.QUIET);
        desk.tidy(caller);
        assertThat(caller.blocks().held()).isZero();
        assertThat(next(one(blocks.frame(2)))).isEqualTo("false 0 more");
    }

    @Test
    void shouldHoldNoMoreThanOneLargestMessage_whateverIsBegun() {
        for (int group = 0; group < 20; group++) {
            Blocks blocks = Blocks.of("x".repeat(Desk.MAX_MESSAGE), group);
            for (int i = 0; i < blocks.count() - 1; i++) {
                one(blocks.frame(i));
                assertThat(caller.blocks().held()).isLessThanOrEqualTo(Desk.MAX_MESSAGE);
            }
        }
        assertThat(caller.blocks().held()).isPositive();
    }

    @Test
    void shouldRefuseAMessage_thatIsTooLargeAsAWhole() {
        List<JsonNode> answers = desk.answers(
                caller, Blocks.of("x".repeat(Desk.MAX_MESSAGE + 1), 1).frame(0));

        assertThat(next(answers.get(0))).isEqualTo("false 0 end");
        assertThat(answers.get(1).get("_method").asText()).isEqualTo("error");
        assertThat(Desk.code(answers.get(1).get("_args"))).isEqualTo("Err:Tripact41300");
        assertThat(caller.blocks().held()).isZero();
    }

    @Test
    void shouldAskAgain_whenABlockIsDamaged() {
        Blocks blocks = Blocks.small(encoding("abcdef"), 1, 20);
        String good = blocks.frame(0);

        for (String bad : List.of(
                good.substring(0, 147) + "#",
                good + "x",
                good.substring(0, 140),
                good.replaceAll("(?<=^.{12})....", "0000"))) {
            assertThat(next(one(bad))).isEqualTo("false 0 more");
        }
        assertThat(finishFrom(0, blocks)).isEqualTo(base64("abcdef"));
    }

    @Test
    void shouldGiveUp_whenASenderCannotDoBetter() {
        String bad = Blocks.small(encoding("abcdef"), 1, 20).frame(0) + "x";
        for (int i = 0; i < 16; i++) {
            assertThat(next(one(bad))).isEqualTo("false 0 more");
        }

        List<JsonNode> answers = desk.answers(caller, bad);

        assertThat(next(answers.get(0))).isEqualTo("false 0 end");
        assertThat(Desk.code(answers.get(1).get("_args"))).isEqualTo("Err:Tripact40000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000", "FFFF"})
    void shouldRefuseTheMessage_whenItsBlocksAreRightAndTheWholeIsNot(String wholeCheck) {
        Blocks blocks = Blocks.small(encoding("abcdef"), 1, 20);
        for (int i = 0; i < blocks.count() - 1; i++) {
            one(withWholeCheck(wholeCheck, blocks.frame(i)));
        }

        List<JsonNode> answers = desk.answers(caller, withWholeCheck(wholeCheck, blocks.frame(blocks.count() - 1)));

        assertThat(next(answers.get(0))).isEqualTo("false 0 end");
        assertThat(Desk.code(answers.get(1).get("_args"))).isEqualTo("Err:Tripact40000");
    }

    /** Where in a good header, and what stands there instead. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "8:GGGG",
                "12:12 4",
                "16:-000000000000099",
                "16:0000000000000001",
                "32:00000000",
                "32:-0000020",
                "32:٠0000020",
                "32:99999999",
                "40:0000",
                "40:9999",
                "44:\"\\n",
                "80:0003",
                "80:-001",
                "84:\u0007"
            })
    void shouldRefuseAHeader_whoseNumbersCannotBeTrue(String change) {
        String good = Blocks.small(encoding("abcdef"), 1, 30).frame(0);
        int at = Integer.parseInt(change.substring(0, change.indexOf(':')));
        String instead = change.substring(change.indexOf(':') + 1);

        JsonNode answer = one(good.substring(0, at) + instead + good.substring(at + instead.length()));

        assertThat(answer.get("_method").asText()).isEqualTo("error");
        assertThat(Desk.code(answer.get("_args"))).isEqualTo("Err:Tripact40000");
        assertThat(caller.blocks().held()).isZero();
        assertThat(next(one(good))).isEqualTo("true 1 more");
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 9, 127, 128})
    void shouldRefuseAHeader_thatEndsTooSoon(int length) {
        JsonNode answer = one(Blocks.small(encoding("abcdef"), 1, 30).frame(0).substring(0, length));

        assertThat(Desk.code(answer.get("_args"))).isEqualTo("Err:Tripact40000");
    }

    @Test
    void shouldAnswerThatItIsUnreadable_whenTheWholeIsNoJson() {
        List<JsonNode> answers =
                desk.answers(caller, Blocks.of("BLOCKTXT" + "y".repeat(200), 1).frame(0));

        assertThat(next(answers.get(0))).isEqualTo("true 1 end");
        assertThat(Desk.code(answers.get(1).get("_args"))).isEqualTo("Err:Tripact40000");
    }

    private static String withWholeCheck(String check, String frame) {
        return frame.substring(0, 8) + check + frame.substring(12);
    }

    private String finishFrom(int index, Blocks blocks) {
        for (int i = index; i < blocks.count() - 1; i++) {
            assertThat(next(one(blocks.frame(i)))).isEqualTo("true " + (i + 1) + " more");
        }
        List<JsonNode> answers = desk.answers(caller, blocks.frame(blocks.count() - 1));
        assertThat(next(answers.get(0))).isEqualTo("true " + blocks.count() + " end");
        return Desk.data(answers.get(1).get("_args")).get(0);
    }

    private JsonNode one(String frame) {
        return desk.send(caller, frame);
    }

    /** Result, next and finish of a "_nextBlock". */
    private static String next(JsonNode answer) {
        assertThat(answer.get("_method").asText()).isEqualTo("_nextBlock");
        assertThat(answer.has("_id")).isFalse();
        JsonNode data = answer.get("_args").get("Data").get(0);
        return answer.get("_args").get("Result").asBoolean() + " "
                + data.get("next").asInt() + (data.get("finish").asBoolean() ? " end" : " more");
    }

    private String encoding(String text) {
        return desk.request("cus-sec_SpcEncodePEM", "inData", text);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
