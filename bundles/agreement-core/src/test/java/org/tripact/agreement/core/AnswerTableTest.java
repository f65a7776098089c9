package org.tripact.agreement.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tripact.agreement.api.CustomsAnswer;
import org.tripact.agreement.api.CustomsAnswer.Meaning;
import org.tripact.agreement.api.NoticeKind;
import org.tripact.agreement.api.Stage;
import org.tripact.agreement.core.AnswerDecision.Advance;
import org.tripact.agreement.core.AnswerDecision.Note;
import org.tripact.testkit.AgreementFixtures;
import org.tripact.testkit.ChangeFixtures;

/** Every stage against every answer, as the README tells it. */
class AnswerTableTest {

    private static final Instant AT = AgreementFixtures.minute(9);

    @ParameterizedTest
    @EnumSource(NoticeKind.class)
    void shouldDecideAsTheReadmeSays_whateverTheStageAndTheAnswer(NoticeKind subject) throws IOException {
        List<String> table = stages().entrySet().stream()
                .map(row -> row(subject, row.getKey(), row.getValue()))
                .toList();

        assertThat(readme(subject)).containsExactlyElementsOf(table);
    }

    @Test
    void shouldGoThroughEveryStageInBetween_whenOneIsSkipped() {
        assertThat(decide(NoticeKind.APPLICATION, Stage.signed(AT), Meaning.REJECTED))
                .isEqualTo(new Advance(
                        List.of(
                                Stage.signed(AT).sent(AT),
                                Stage.signed(AT).sent(AT).stored(AT)),
                        Stage.signed(AT).sent(AT).stored(AT).rejected(AT, "why")));
    }

    private static Map<String, Stage> stages() {
        Map<String, Stage> stages = new LinkedHashMap<>();
        stages.put("SIGN_DECLARED", AgreementFixtures.aDeclaredAgreement().stage());
        stages.put("SIGN_SENT", AgreementFixtures.aSentAgreement().stage());
        stages.put("SIGN_STORED", AgreementFixtures.aStoredAgreement().stage());
        stages.put(
                "SIGN_STORE_FAILED", AgreementFixtures.aStoreFailedAgreement().stage());
        stages.put("SIGN_STORE_FAILED, given up", Stage.signed(AT).givenUp(AT, "never left"));
        stages.put("SIGN_APPROVED", AgreementFixtures.anApprovedAgreement().stage());
        stages.put("SIGN_REJECTED", AgreementFixtures.aRejectedAgreement().stage());
        stages.put("TERMINATED", AgreementFixtures.aTerminatedAgreement().stage());
        return stages;
    }

    private static String row(NoticeKind subject, String name, Stage stage) {
        return Arrays.stream(Meaning.values())
                .map(meaning -> cell(decide(subject, stage, meaning)))
                .collect(Collectors.joining(" | ", "| " + name + " | ", " |"));
    }

    private static AnswerDecision decide(NoticeKind subject, Stage stage, Meaning meaning) {
        return AnswerPolicy.decide(
                stage,
                new CustomsAnswer(
                        AgreementFixtures.NUMBER,
                        ChangeFixtures.application(AgreementFixtures.NUMBER),
                        subject,
                        meaning,
                        AT,
                        "simulator:1",
                        "why"));
    }

    private static String cell(AnswerDecision decision) {
        if (decision instanceof Advance advance) {
            return "→ " + advance.reached().state();
        }
        return switch (((Note) decision).cause()) {
            case RECEIPT_TOO_LATE -> "late";
            case RECEIPT_TO_DECIDE -> "**decide**";
            case TERMINATION_DELIVERED -> "delivered";
            case TERMINATION_ANSWERED -> "answered";
            default -> throw new AssertionError(decision);
        };
    }

    private static List<String> readme(NoticeKind subject) throws IOException {
        return Files.readAllLines(Path.of("README.md")).stream()
                .dropWhile(line -> !line.startsWith("| to an " + subject) && !line.startsWith("| to a " + subject))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .toList();
    }
}
