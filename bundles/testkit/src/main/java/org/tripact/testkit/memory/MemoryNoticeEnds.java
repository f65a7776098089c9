package org.tripact.testkit.memory;

import org.tripact.agreement.api.store.CommitResult;
import org.tripact.agreement.api.store.NoticeEnd;

/** What became of earlier notices, within the transaction of the agreement that tells of it. */
record MemoryNoticeEnds(MemoryOutbox outbox, MemoryReceiptStore receipts) {

    CommitResult judge(NoticeEnd end) {
        if (end instanceof NoticeEnd.Withdrawn withdrawal && !outbox.canWithdraw(withdrawal)) {
            return CommitResult.NOTICE_MAY_HAVE_LEFT;
        }
        return end instanceof NoticeEnd.Believed belief && !receipts.canBelieve(belief)
                ? CommitResult.ANSWER_DECIDED
                : CommitResult.COMMITTED;
    }

    void write(NoticeEnd end) {
        if (end instanceof NoticeEnd.Withdrawn withdrawal) {
            outbox.withdraw(withdrawal);
        } else if (end instanceof NoticeEnd.Believed belief) {
            receipts.believe(belief);
        } else {
            outbox.handOver((NoticeEnd.HandedOver) end);
        }
    }
}
