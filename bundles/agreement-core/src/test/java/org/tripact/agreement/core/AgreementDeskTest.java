package org.tripact.agreement.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tripact.agreement.core.Hall.FIRM;

import java.lang.annotation.Annotation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tripact.agreement.api.Action;
import org.tripact.agreement.api.Statement;
import org.tripact.kernel.StoreUnavailableException;
import org.tripact.testkit.memory.MemoryStore;

class AgreementDeskTest {

    @ParameterizedTest
    @ValueSource(ints = {-5, 0, 61})
    void shouldNotStart_whenStatementsWouldLiveTooShortOrTooLong(int minutes) {
        assertThatThrownBy(() -> activated(minutes))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("statementMinutes must be 1 to 60, but is " + minutes);
    }

    @Test
    void shouldStart_whenTheSettingsAreInBounds() {
        assertThat(activated(5)).isNotNull();
    }

    @Test
    void shouldKeepNothing_whenTheStoreIsAwayWhileSigning() {
        Hall hall = new Hall();
        Statement statement = hall.aStatementTo(Action.SIGN, FIRM);
        hall.memory.goAway();
        assertThatThrownBy(() -> hall.sign(FIRM, statement)).isInstanceOf(StoreUnavailableException.class);
        hall.memory.comeBack();

        assertThat(hall.memory.agreements().find(statement.number())).isEmpty();
        assertThat(hall.sign(FIRM, statement).isAccepted()).isTrue();
    }

    private static AgreementDesk activated(int minutes) {
        MemoryStore memory = new MemoryStore();
        return new AgreementDesk(
                memory.agreements(), new CardChecks(), memory.audit(), new ListenerBoard(), new Settings(minutes));
    }

    private record Settings(int statementMinutes) implements AgreementSettings {
        @Override
        public Class<? extends Annotation> annotationType() {
            return AgreementSettings.class;
        }
    }
}
