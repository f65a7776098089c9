package org.tripact.bench.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tripact.agreement.api.Agreements;
import org.tripact.agreement.api.store.AgreementStore;
import org.tripact.audit.api.AuditTrail;
import org.tripact.card.api.SignatureCheck;
import org.tripact.kernel.AgreementNumber;
import org.tripact.testkit.AgreementFixtures;
import org.tripact.testkit.components.Components;
import org.tripact.testkit.components.Settings;
import org.tripact.testkit.memory.MemoryStore;

class ComponentsTest {

    @Test
    void shouldMakeAServiceOfWhatItIsGiven() {
        MemoryStore store = new MemoryStore();
        try (Components components = new Components(Map.of(), Map.of())) {
            Agreements agreements = components
                    .give(AgreementStore.class, store.agreements())
                    .give(AuditTrail.class, store.audit())
                    .give(SignatureCheck.class, (SignatureCheck) Settings.missing(SignatureCheck.class))
                    .get(Agreements.class);

            assertThat(Office.accepted(agreements.text(Optional.empty(), "en")).version())
                    .isNotEmpty();
            assertThat(components.get(Agreements.class)).isSameAs(agreements);
        }
    }

    @Test
    void shouldFailOnlyWhenUsed_whereNobodyBringsAService() {
        AgreementStore missing = (AgreementStore) Settings.missing(AgreementStore.class);
        AgreementNumber number = AgreementFixtures.NUMBER;
        assertThatThrownBy(() -> missing.find(number))
                .hasMessageContaining("nobody brings " + AgreementStore.class.getName());
    }

    @Test
    void shouldSayWhatIsMissing_whenTheServiceItselfIs() {
        try (Components components = new Components(Map.of(), Map.of())) {
            assertThatThrownBy(() -> components.get(Runnable.class))
                    .hasMessageContaining("0 services java.lang.Runnable");
        }
    }
}
