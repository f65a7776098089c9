package org.tripact.agreement.api.store;

import java.time.Instant;
import org.tripact.kernel.MessageId;

/** What became of an earlier notice, together with the change that tells of it. */
public sealed interface NoticeEnd {

    Instant at();

    /**
     * The notice is taken back before anybody could have seen it: provably never sent, and not being sent at this
     * moment; else the change is {@link CommitResult#NOTICE_MAY_HAVE_LEFT}.
     *
     * @param notice the id that the notice has, or would have, on its way
     */
    record Withdrawn(MessageId notice, Instant at, String reason) implements NoticeEnd {}

    /** Customs' side has the notice, whoever brought it there. It stands in nobody's way where that was known before. */
    record HandedOver(MessageId notice, Instant at) implements NoticeEnd {}

    /**
     * Customs' answer to it, which waited for a person, is believed; where it waits no more, the change is {@link
     * CommitResult#ANSWER_DECIDED}.
     *
     * @param answer the place at which it waited
     */
    record Believed(long answer, Instant at, String why) implements NoticeEnd {}
}
