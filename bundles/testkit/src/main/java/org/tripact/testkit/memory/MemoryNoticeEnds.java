package org.tripact.testkit.memory;

import java.util.List;
import org.tripact.agreement.api.store.CommitResult;
import org.tripact.agreement.api.store.NoticeEnd;

/** What became of earlier notices, within the transaction of the agreement that tells of it. */
record MemoryNoticeEnds(MemoryOutbox outbox, MemoryReceiptStore receipts) {

    CommitResult judge(List<NoticeEnd> ends) {
        return ends.stream()
                .map(this::judge)
                .filter(result -> result != CommitResult.COMMITTED)
                .findFirst()
                .orElse(CommitResult.COMMITTED);
    }

    private CommitResult judge(NoticeEnd end) {
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
