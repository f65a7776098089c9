package org.tripact.it;

import static java.util.Map.entry;

import java.util.Map;

/** The words that a person looks for on the pages: the manual's, or their English reading. */
enum Words {
    CHINESE,
    ENGLISH;

    private static final Map<String, String> READING = Map.ofEntries(
            entry("业务应用", "Applications"),
            entry("口岸执法申报", "Port Enforcement Declarations"),
            entry("通关无纸化协议", "Paperless Clearance Agreement"),
            entry("用户登录", "Log in"),
            entry("登录", "Log in"),
            entry("卡介质密码", "Card PIN"),
            entry("三方协议签约", "Sign agreement"),
            entry("三方协议解约", "Terminate agreement"),
            entry("三方协议查询", "Query agreements"),
            entry("海关十位编码", "Customs code (10 digits)"),
            entry("同意", "Agree"),
            entry("签约", "Sign"),
            entry("签名并提交", "Sign and submit"),
            entry("您已完成签约操作，无需进行签约", "You have signed already; there is no need to sign again"),
            entry("协议详情", "Agreement"),
            entry("办理过程", "What happened"),
            entry("解约", "Terminate"),
            entry("解约成功", "Terminated"),
            entry("确定", "OK"),
            entry("安全退出", "Leave safely"),
            entry("已安全退出系统。", "You have left the system safely."));

    /** The word as this language shows it. */
    String of(String manual) {
        if (this == CHINESE) {
            return manual;
        }
        String reading = READING.get(manual);
        if (reading == null) {
            throw new IllegalArgumentException("no English reading of " + manual);
        }
        return reading;
    }
}
