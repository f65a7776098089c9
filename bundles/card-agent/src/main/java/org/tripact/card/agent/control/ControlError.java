package org.tripact.card.agent.control;

/** Everything that a call can be refused for: the code for programs, the text for people. A table in the README. */
enum ControlError {
    ARGUMENT_MISSING("Err:Base50000", "参数检查失败,传入的args中必须包含必要的非空白参数:%s"),
    READER_MISSING("Err:Custom50200", "没有读卡器，或读卡器无法打开"),
    CARD_MISSING("Err:Custom51590", "读卡器中没有卡，请插入卡"),
    // decimal of the GM/T 0016 codes
    ARGUMENT_UNREADABLE("Err:Custom167772166", "参数无法识别：%s"),
    SIGNATURE_WRONG("Err:Custom167772186", "验签不通过"),
    PIN_WRONG("Err:Custom167772196", "卡密码错误%s"),
    PIN_LOCKED("Err:Custom167772197", "卡密码已锁定，还可以再试0次，请到发卡机构解锁"),
    PIN_LENGTH("Err:Custom167772199", "新密码的长度不符合此卡的要求（软件卡：正好8个字符）"),
    // ours
    REQUEST_UNREADABLE("Err:Tripact40000", "请求无法识别，应为一个JSON对象：%s"),
    BLOCK_BROKEN("Err:Tripact40001", "数据块有误或次序不对，请重发第%s块"),
    STATEMENT_OF_OTHER_ORIGIN("Err:Tripact40301", "拒绝签名：声明中的来源与当前网页的来源不一致"),
    DIGEST_FROM_PAGE("Err:Tripact40302", "拒绝签名：不为网页签摘要，摘要无法核对其来源"),
    CONSENT_REFUSED("Err:Tripact40303", "拒绝签名：本人在卡控件的确认页上没有同意"),
    CONSENT_TIMED_OUT("Err:Tripact40304", "拒绝签名：没有人在%s秒内在卡控件的确认页上同意"),
    METHOD_UNKNOWN("Err:Tripact40400", "没有这个方法：%s"),
    REQUEST_TOO_LARGE("Err:Tripact41300", "请求过大，超过%s"),
    CONSENT_BUSY("Err:Tripact42900", "拒绝签名：等待确认的请求过多"),
    FAULT("Err:Tripact50000", "卡控件内部错误，详见其日志"),
    METHOD_NOT_SUPPORTED("Err:Tripact50100", "卡控件不支持这个方法：%s"),
    CARD_CANNOT("Err:Tripact50101", "此卡或其驱动不支持这个操作");

    private final String code;
    private final String text;

    ControlError(String code, String text) {
        this.code = code;
        this.text = text;
    }

    String code() {
        return code;
    }

    Refusal refusal() {
        return new Refusal(this, text);
    }

    /** The refusal with the one thing that its text leaves open. */
    Refusal refusal(Object detail) {
        return new Refusal(this, String.format(text, detail));
    }
}
