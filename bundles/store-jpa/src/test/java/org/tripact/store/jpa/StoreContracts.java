package org.tripact.store.jpa;

import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
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

/** Every contract, for the database that the subclass brings. */
abstract class StoreContracts {

    /** The stores of the class, over a database of its own. */
    abstract JpaStores jpa();

    abstract DataSource source();

    @BeforeEach
    void emptyTheDatabase() {
        TestPool.empty(source());
    }

    @Nested
    class Agreements extends AgreementStoreContract {
        @Override
        protected Stores stores() {
            return jpa();
        }
    }

    @Nested
    class Refusals extends AgreementRefusalContract {
        @Override
        protected Stores stores() {
            return jpa();
        }
    }

    @Nested
    class Search extends AgreementSearchContract {
        @Override
        protected Stores stores() {
            return jpa();
        }
    }

    @Nested
    class Messages extends OutboxContract {
        @Override
        protected Stores stores() {
            return jpa();
        }
    }

    @Nested
    class MessagesByHand extends OutboxByHandContract {
        @Override
        protected Stores stores() {
            return jpa();
        }
    }

    @Nested
    class MessageOrder extends OutboxOrderContract {
        @Override
        protected Stores stores() {
            return jpa();
        }
    }

    @Nested
    class BelievedAnswers extends BelievedAnswerContract {
        @Override
        protected Stores stores() {
            return jpa();
        }
    }

    @Nested
    class Decisions extends DecisionContract {
        @Override
        protected Stores stores() {
            return jpa();
        }
    }

    @Nested
    class MessageWaits extends OutboxWaitsContract {
        @Override
        protected Stores stores() {
            return jpa();
        }
    }

    @Nested
    class Receipts extends ReceiptStoreContract {
        @Override
        protected Stores stores() {
            return jpa();
        }
    }

    @Nested
    class Comparisons extends ReconciliationsContract {
        @Override
        protected Stores stores() {
            return jpa();
        }
    }

    @Nested
    class StatedMessages extends StatedMessagesContract {
        @Override
        protected Stores stores() {
            return jpa();
        }
    }

    @Nested
    class Strays extends StrayStoreContract {
        @Override
        protected Stores stores() {
            return jpa();
        }
    }

    @Nested
    class Audit extends AuditTrailContract {
        @Override
        protected Stores stores() {
            return jpa();
        }
    }

    @Nested
    class Challenges extends ChallengeStoreContract {
        @Override
        protected Stores stores() {
            return jpa();
        }
    }

    @Nested
    class Sessions extends SessionStoreContract {
        @Override
        protected Stores stores() {
            return jpa();
        }
    }

    @Nested
    class Register extends RegisterStoreContract {
        @Override
        protected Stores stores() {
            return jpa();
        }
    }
}
