package org.tripact.agreement.api;

/** The seven states of the manual (4.3); the words shown to people stand in the message bundles of the consoles. */
public enum State {
    /** 签约申报. */
    SIGN_DECLARED(true),
    /** 签约已发往海关. */
    SIGN_SENT(true),
    /** 签约海关入库失败. */
    SIGN_STORE_FAILED(false),
    /** 签约海关入库成功. */
    SIGN_STORED(true),
    /** 签约海关审批. */
    SIGN_APPROVED(true),
    /** 签约海关退单. */
    SIGN_REJECTED(false),
    /** 解约成功. */
    TERMINATED(false);

    private final boolean open;

    State(boolean open) {
        this.open = open;
    }

    /** Whether an agreement in this state holds its customs code: at most one such agreement a code. */
    public boolean isOpen() {
        return open;
    }
}
