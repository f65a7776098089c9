package org.tripact.card.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tripact.card.agent.reader.CardBox.LEGAL_PERSON;
import static org.tripact.card.agent.reader.CardBox.OPERATOR;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tripact.card.agent.reader.CardBox;

class CardEventsTest {

    @TempDir
    Path folder;

    @Test
    void shouldTellWhoSubscribed_andNobodyElse() throws Exception {
        CardBox.in(folder);
        try (RunningAgent agent = new RunningAgent(folder);
                ControlClient subscriber = agent.connect().greeted();
                ControlClient other = agent.connect().greeted()) {
            PageClient page = new PageClient(agent.readerPort());
            assertThat(subscriber.call("tripact_Subscribe").get("Result").asBoolean())
                    .isTrue();

            page.insert(LEGAL_PERSON.value());
            page.insert(OPERATOR.value());
            page.remove();

            assertThat(subscriber.next().toString()).isEqualTo(event("inserted", "03-" + LEGAL_PERSON));
            assertThat(subscriber.next().toString()).isEqualTo(event("removed", "03-" + LEGAL_PERSON));
            assertThat(subscriber.next().toString()).isEqualTo(event("inserted", "03-" + OPERATOR));
            assertThat(subscriber.next().toString()).isEqualTo(event("removed", "03-" + OPERATOR));
            assertThat(other.call("ver").get("Data").get(0).asText()).isEqualTo("1.0.0");
            assertThat(other.hasNothingToSay()).isTrue();
        }
    }

    private static String event(String event, String card) {
        return "{\"_id\":0,\"_method\":\"tripact_CardEvent\",\"_status\":\"00\",\"_args\":{\"Result\":true,\"Data\":"
                + "[{\"event\":\"" + event + "\",\"card\":\"" + card + "\"}],\"Error\":[]}}";
    }
}
