package org.tripact.card.agent.control;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

/** Runs in a process of its own, with the seeds in RequestFuzzInputs. */
class RequestFuzz {

    private static final FuzzedControl CONTROL = new FuzzedControl();

    @FuzzTest(maxDuration = "8s")
    void shouldAnswerAnyFrame(byte[] frame) {
        CONTROL.take(Desk.program(), new String(frame, StandardCharsets.UTF_8));
    }
}
