package org.tripact.agreement.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tripact.agreement.api.CustomsAnswer;
import org.tripact.agreement.api.CustomsAnswer.Meaning;
import org.tripact.agreement.api.CustomsAnswers.Verdict;
import org.tripact.agreement.api.NoticeKind;
import org.tripact.agreement.api.Stage;
import org.tripact.agreement.api.State;
import org.tripact.kernel.AgreementNumber;
import org.tripact.testkit.AgreementFixtures;
import org.tripact.testkit.ChangeFixtures;
import org.tripact.testkit.SettableClock;
import org.tripact.testkit.StatementFixtures;
import org.tripact.testkit.memory.MemoryStore;

/** Random answers in any order, doubled and late, held against a reference model that knows states only. */
class AnswerSequencesTest {

    private static final Logger LOG = LoggerFactory.getLogger(AnswerSequencesTest.class);
    private static final int SEQUENCES = Integer.getInteger("tripact.sequences", 2_000);
    private static final int LONGEST = 12;

    @Test
    void shouldFollowTheModel_whateverOrderTheAnswersComeIn() {
        long seed = Long.getLong("tripact.seed", new Random().nextLong());
        LOG.info("{} sequences, -Dtripact.seed={}", SEQUENCES, seed);
        Random random = new Random(seed);
        for (int i = 0; i < SEQUENCES; i++) {
            new Sequence(random, "seed " + seed + ", sequence " + i).run();
        }
    }

    private static final class Sequence {

        private final Random random;
        private final String name;
        private final MemoryStore memory = new MemoryStore();
        private final AnswerIntake intake =
                new AnswerIntake(memory.agreements(), new ListenerBoard(), SettableClock.atFixtureTime());
        private final AgreementNumber number = AgreementFixtures.NUMBER;
        private final ReferenceModel model = new ReferenceModel();
        private final List<CustomsAnswer> sent = new ArrayList<>();
        private final Map<String, Verdict> first = new HashMap<>();
        private Instant now = AgreementFixtures.NOW;

        Sequence(Random random, String name) {
            this.random = random;
            this.name = name;
            memory.agreements()
                    .keep(
                            StatementFixtures.aSignStatement(),
                            ChangeFixtures.issued(StatementFixtures.aSignStatement()));
            memory.agreements().commit(ChangeFixtures.aFoundingChange());
        }

        void run() {
            int length = 1 + random.nextInt(LONGEST);
            for (int step = 0; step < length; step++) {
                now = now.plus(Duration.ofSeconds(1));
                if (model.state() == State.SIGN_APPROVED && random.nextInt(4) == 0) {
                    terminate();
                } else {
                    answer();
                }
                check();
            }
        }

        private void answer() {
            boolean again = !sent.isEmpty() && random.nextInt(4) == 0;
            CustomsAnswer answer = again ? sent.get(random.nextInt(sent.size())) : fresh();
            Verdict expected = again ? repeated(answer) : model.take(answer.subject(), answer.meaning());
            sent.add(answer);
            first.putIfAbsent(answer.reference(), expected);
            assertThat(intake.record(answer)).as("%s: %s", name, sent).isEqualTo(expected);
        }

        private Verdict repeated(CustomsAnswer answer) {
            return first.get(answer.reference()) == Verdict.CONTRADICTS ? Verdict.CONTRADICTS : Verdict.KNOWN;
        }

        private CustomsAnswer fresh() {
            NoticeKind subject = random.nextInt(5) == 0 ? NoticeKind.TERMINATION : NoticeKind.APPLICATION;
            Meaning meaning = Meaning.values()[random.nextInt(Meaning.values().length)];
            return new CustomsAnswer(
                    number, ChangeFixtures.application(number), subject, meaning, now, "simulator:" + sent.size(), "");
        }

        private void terminate() {
            var agreement = memory.agreements().find(number).orElseThrow();
            var statement = StatementFixtures.toTerminate(agreement);
            memory.agreements().keep(statement, ChangeFixtures.issued(statement));
            memory.agreements().commit(ChangeFixtures.terminating(agreement, statement, now));
            model.terminate();
        }

        private void check() {
            Stage stage = memory.agreements().find(number).orElseThrow().stage();
            assertThat(stage.state()).as("%s: %s", name, sent).isEqualTo(model.state());
            var times = stage.milestones();
            assertThat(times.sentAt() != null).as(name).isEqualTo(model.state() != State.SIGN_DECLARED);
            assertThat(times.storedAt() != null).as(name).isEqualTo(model.wasStored());
            assertThat(memory.agreements().history(number).orElseThrow().timeline().stream()
                            .filter(line -> !line.reference().isEmpty())
                            .count())
                    .as(name)
                    .isEqualTo(sent.stream()
                            .map(CustomsAnswer::reference)
                            .distinct()
                            .count());
        }
    }
}
