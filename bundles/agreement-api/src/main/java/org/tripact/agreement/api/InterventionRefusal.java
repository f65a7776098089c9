package org.tripact.agreement.api;

/** Why an administrator's intervention is refused: the closed list; the README of agreement-core has the table. */
public enum InterventionRefusal {
    /** There is no such agreement. */
    UNKNOWN_AGREEMENT,
    /** Only 签约申报, and the notice of 解约成功, can be given up: customs has this one, or it is over. */
    NOT_DECLARED,
    /** The message was sent, is being sent, or may have arrived: it stays, and is not given up. */
    MAY_HAVE_LEFT,
    /** Accepting would open the agreement again while another of its code is open. */
    CODE_TAKEN,
    /** The answer is to a termination, which moves no stage. */
    NO_STAGE_TO_MOVE,
    /** Somebody has decided about the answer before, or at this moment. */
    ANSWER_DECIDED
}
