package org.tripact.card.agent.door;

import java.util.LinkedHashMap;
import java.util.Map;
import org.tripact.card.agent.control.ConsentDesk;
import org.tripact.card.agent.control.Question;

/** The consent page's little API over the desk. */
final class ConsentApi {

    private static final String GONE = "这个问题已经过去 / this question is over";

    private final ConsentDesk desk;

    ConsentApi(ConsentDesk desk) {
        this.desk = desk;
    }

    /** The question that is to be decided now; 204 where there is none. */
    PageAnswer current() {
        return desk.current().map(question -> PageAnswer.json(lines(question))).orElseGet(PageAnswer::done);
    }

    PageAnswer decide(String id, boolean agreed) {
        return desk.decide(id, agreed) ? PageAnswer.done() : PageAnswer.refused(404, GONE);
    }

    private static Map<String, Object> lines(Question question) {
        Map<String, Object> lines = new LinkedHashMap<>();
        lines.put("id", question.id());
        lines.put("origin", question.origin().orElse(null));
        lines.put("method", question.method());
        lines.put("kind", question.shown().kind());
        lines.put("text", question.shown().text());
        lines.put("bytes", question.shown().bytes());
        lines.put("secondsLeft", question.secondsLeft());
        lines.put("waiting", question.waiting());
        return lines;
    }
}
