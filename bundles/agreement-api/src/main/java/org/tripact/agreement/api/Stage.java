package org.tripact.agreement.api;

import java.time.Instant;

/**
 * Where an agreement stands. Each stage is a type that offers only the steps which the manual allows from it, so that
 * an illegal step does not compile.
 */
public sealed interface Stage {

    /** The state of the manual. */
    State state();

    /** When each stage was reached. */
    Milestones milestones();

    /** Customs' (or the administrator's) reason for a failure or rejection; empty elsewhere. */
    default String reason() {
        return "";
    }

    /** The first stage: the card has signed at this moment. */
    static Declared signed(Instant at) {
        return new Declared(Milestones.signed(at));
    }

    /** The stage as the store kept it. */
    static Stage restore(State state, Milestones milestones, String reason) {
        return switch (state) {
            case SIGN_DECLARED -> new Declared(milestones);
            case SIGN_SENT -> new Sent(milestones);
            case SIGN_STORE_FAILED -> new StoreFailed(milestones, reason);
            case SIGN_STORED -> new Stored(milestones);
            case SIGN_APPROVED -> new Approved(milestones);
            case SIGN_REJECTED -> new Rejected(milestones, reason);
            case TERMINATED -> new Terminated(milestones);
        };
    }

    /** 签约申报: signed, on its way out. */
    record Declared(Milestones milestones) implements Stage {
        @Override
        public State state() {
            return State.SIGN_DECLARED;
        }

        /** Customs' side has taken the message. */
        public Sent sent(Instant at) {
            return new Sent(milestones.sent(at));
        }

        /** It provably never left and was given up. */
        public StoreFailed givenUp(Instant at, String reason) {
            return new StoreFailed(milestones.decided(at), reason);
        }
    }

    /** 签约已发往海关: customs has it, nothing known yet. */
    record Sent(Milestones milestones) implements Stage {
        @Override
        public State state() {
            return State.SIGN_SENT;
        }

        /** Customs has put it into its books. */
        public Stored stored(Instant at) {
            return new Stored(milestones.stored(at));
        }

        /** Customs could not put it into its books. */
        public StoreFailed storeFailed(Instant at, String reason) {
            return new StoreFailed(milestones.decided(at), reason);
        }
    }

    /** 签约海关入库成功: in customs' books, waiting for its decision. */
    record Stored(Milestones milestones) implements Stage {
        @Override
        public State state() {
            return State.SIGN_STORED;
        }

        /** Customs has approved. */
        public Approved approved(Instant at) {
            return new Approved(milestones.decided(at));
        }

        /** Customs has returned it. */
        public Rejected rejected(Instant at, String reason) {
            return new Rejected(milestones.decided(at), reason);
        }
    }

    /** 签约海关入库失败: closed; a new agreement may be signed. */
    record StoreFailed(Milestones milestones, String reason) implements Stage {
        @Override
        public State state() {
            return State.SIGN_STORE_FAILED;
        }
    }

    /** 签约海关审批: in force nationwide; the only stage that can be terminated. */
    record Approved(Milestones milestones) implements Stage {
        @Override
        public State state() {
            return State.SIGN_APPROVED;
        }

        /** The enterprise has terminated; customs need not agree (manual 4.3). */
        public Terminated terminated(Instant at) {
            return new Terminated(milestones.terminated(at));
        }
    }

    /** 签约海关退单: closed; a new agreement may be signed. */
    record Rejected(Milestones milestones, String reason) implements Stage {
        @Override
        public State state() {
            return State.SIGN_REJECTED;
        }
    }

    /** 解约成功: ended by the enterprise; a new agreement may be signed. */
    record Terminated(Milestones milestones) implements Stage {
        @Override
        public State state() {
            return State.TERMINATED;
        }
    }
}
