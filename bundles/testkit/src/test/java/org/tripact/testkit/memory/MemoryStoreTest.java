package org.tripact.testkit.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.tripact.kernel.StoreUnavailableException;
import org.tripact.testkit.AgreementFixtures;
import org.tripact.testkit.ChangeFixtures;
import org.tripact.testkit.StatementFixtures;
import org.tripact.testkit.contract.AgreementRefusalContract;
import org.tripact.testkit.contract.AgreementSearchContract;
import org.tripact.testkit.contract.AgreementStoreContract;
import org.tripact.testkit.contract.AuditTrailContract;
import org.tripact.testkit.contract.BelievedAnswerContract;
import org.tripact.testkit.contract.ChallengeStoreContract;
import org.tripact.testkit.contract.DecisionContract;
import org.tripact.testkit.contract.OutboxByHandContract;
import org.tripact.testkit.contract.OutboxContract;
import org.tripact.testkit.contract.OutboxOrderContract;
import org.tripact.testkit.contract.OutboxWaitsContract;
import org.tripact.testkit.contract.ReceiptStoreContract;
import org.tripact.testkit.contract.ReconciliationsContract;
import org.tripact.testkit.contract.RegisterStoreContract;
import org.tripact.testkit.contract.SessionStoreContract;
import org.tripact.testkit.contract.StatedMessagesContract;
import org.tripact.testkit.contract.Stores;
import org.tripact.testkit.contract.StrayStoreContract;

class MemoryStoreTest {

    private final MemoryStore store = new MemoryStore();

    @Nested
    class Agreements extends AgreementStoreContract {
        @Override
        protected Stores stores() {
            return store;
        }
    }

    @Nested
    class Refusals extends AgreementRefusalContract {
        @Override
        protected Stores stores() {
            return store;
        }
    }

    @Nested
    class Search extends AgreementSearchContract {
        @Override
        protected Stores stores() {
            return store;
        }
    }

    @Nested
    class BelievedAnswers extends BelievedAnswerContract {
        @Override
        protected Stores stores() {
            return store;
        }
    }

    @Nested
    class Messages extends OutboxContract {
        @Override
        protected Stores stores() {
            return store;
        }
    }

    @Nested
    class MessagesByHand extends OutboxByHandContract {
        @Override
        protected Stores stores() {
            return store;
        }
    }

    @Nested
    class MessageOrder extends OutboxOrderContract {
        @Override
        protected Stores stores() {
            return store;
        }
    }

    @Nested
    class Decisions extends DecisionContract {
        @Override
        protected Stores stores() {
            return store;
        }
    }

    @Nested
    class MessageWaits extends OutboxWaitsContract {
        @Override
        protected Stores stores() {
            return store;
        }
    }

    @Nested
    class Receipts extends ReceiptStoreContract {
        @Override
        protected Stores stores() {
            return store;
        }
    }

    @Nested
    class Comparisons extends ReconciliationsContract {
        @Override
        protected Stores stores() {
            return store;
        }
    }

    @Nested
    class StatedMessages extends StatedMessagesContract {
        @Override
        protected Stores stores() {
            return store;
        }
    }

    @Nested
    class Strays extends StrayStoreContract {
        @Override
        protected Stores stores() {
            return store;
        }
    }

    @Nested
    class Audit extends AuditTrailContract {
        @Override
        protected Stores stores() {
            return store;
        }
    }

    @Nested
    class Challenges extends ChallengeStoreContract {
        @Override
        protected Stores stores() {
            return store;
        }
    }

    @Nested
    class Sessions extends SessionStoreContract {
        @Override
        protected Stores stores() {
            return store;
        }
    }

    @Nested
    class Register extends RegisterStoreContract {
        @Override
        protected Stores stores() {
            return store;
        }
    }

    @Test
    void shouldFailUntilItComesBack_whenToldToGoAway() {
        store.agreements()
                .keep(StatementFixtures.aSignStatement(), ChangeFixtures.issued(StatementFixtures.aSignStatement()));
        store.agreements().commit(ChangeFixtures.aFoundingChange());

        store.goAway();
        assertThatThrownBy(() -> store.agreements().find(AgreementFixtures.NUMBER))
                .isInstanceOf(StoreUnavailableException.class);

        store.comeBack();
        assertThat(store.agreements().find(AgreementFixtures.NUMBER)).contains(AgreementFixtures.aDeclaredAgreement());
    }
}
