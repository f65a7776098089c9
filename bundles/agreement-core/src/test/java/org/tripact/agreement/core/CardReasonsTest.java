package org.tripact.agreement.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tripact.card.api.CardReason;

class CardReasonsTest {

    private static final Set<CardReason> OF_LOG_IN_AND_SESSIONS = EnumSet.of(
            CardReason.CHALLENGE_UNKNOWN,
            CardReason.CHALLENGE_EXPIRED,
            CardReason.TOO_MANY_CHALLENGES,
            CardReason.SESSION_REQUIRED,
            CardReason.SESSION_LOCKED);

    static Set<CardReason> ofTheSignatureCheck() {
        return EnumSet.complementOf(EnumSet.copyOf(OF_LOG_IN_AND_SESSIONS));
    }

    @ParameterizedTest
    @MethodSource("ofTheSignatureCheck")
    void shouldKeepTheName_whenASignatureCheckCanGiveTheReason(CardReason reason) {
        assertThat(CardReasons.refusal(reason).reason().name()).isEqualTo(reason.name());
        assertThat(CardReasons.refusal(reason).state()).isEmpty();
    }

    @Test
    void shouldBeAFault_whenTheReasonIsOfLogIn() {
        assertThatThrownBy(() -> CardReasons.refusal(CardReason.SESSION_LOCKED))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
