package org.tripact.card.agent.control;

import java.util.List;
import org.tripact.kernel.Outcome;

/** What a method does: the Data of its answer, or why not. */
@FunctionalInterface
interface Method {

    Outcome<List<Object>, Refusal> answer(Call call);
}
