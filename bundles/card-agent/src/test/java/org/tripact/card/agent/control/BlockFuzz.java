package org.tripact.card.agent.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import org.tripact.card.agent.Blocks;

/** Runs in a process of its own, with the seeds in BlockFuzzInputs. */
class BlockFuzz {

    private static final FuzzedControl CONTROL = new FuzzedControl();
    private static final int STEPS = 40;

    @FuzzTest(maxDuration = "8s")
    void shouldAnswerAnyBlocks(FuzzedDataProvider data) {
        Caller caller = Desk.program();
        for (int step = 0; step < STEPS && data.remainingBytes() > 0; step++) {
            switch (data.consumeInt(0, 3)) {
                case 0 -> CONTROL.take(caller, BlockHeader.MARK + data.consumeString(400));
                case 1 -> sendAll(caller, blocks(data));
                case 2 -> CONTROL.take(caller, one(blocks(data), data));
                default -> CONTROL.take(caller, damaged(one(blocks(data), data), data));
            }
        }
    }

    private static Blocks blocks(FuzzedDataProvider data) {
        int group = data.consumeInt(0, 6);
        int units = data.consumeInt(8, 200);
        return Blocks.small("{" + data.consumeString(300), group, units);
    }

    private static String one(Blocks blocks, FuzzedDataProvider data) {
        return blocks.frame(data.consumeInt(0, blocks.count() - 1));
    }

    private static String damaged(String frame, FuzzedDataProvider data) {
        int at = data.consumeInt(0, frame.length() - 1);
        return frame.substring(0, at) + data.consumeString(4) + frame.substring(at + 1);
    }

    /** Whatever came before in the same group: who sends all blocks from the asked one on is through in the end. */
    private static void sendAll(Caller caller, Blocks blocks) {
        int rounds = 0;
        int next = 0;
        boolean finish = false;
        while (!finish) {
            var data = CONTROL.take(caller, blocks.frame(Math.min(next, blocks.count() - 1)))
                    .get(0)
                    .get("_args")
                    .get("Data");
            finish = data.isEmpty() || data.get(0).get("finish").asBoolean();
            next = finish ? 0 : data.get(0).get("next").asInt();
            assertThat(++rounds).isLessThan(1000);
        }
    }
}
