package org.tripact.shell;

/** Why a connector was not installed or removed; what ran before runs on. */
enum ConnectorRefusal {
    UNREADABLE_FILE("文件无法读取", "the file cannot be read"),
    TOO_LARGE("文件超过 64 MiB", "the file is larger than 64 MiB"),
    NO_DIGEST("SHA-256 须为 64 位十六进制", "a SHA-256 has 64 hexadecimal digits"),
    OTHER_DIGEST("摘要不符", "the file has another digest"),
    NO_BUNDLE("不是 OSGi 组件包", "the file is no OSGi bundle"),
    NO_CONNECTOR("不是连接器", "the bundle provides no CustomsConnector"),
    NAME_TAKEN("名称属于另一组件包", "a bundle that is no connector has this symbolic name"),
    SEVERAL("有多个同名组件包", "several bundles have this symbolic name; remove them first"),
    DOES_NOT_START("无法启动，已恢复原状", "it does not start; what was there before is back"),
    STAYS_AWAY("连接器未出现，已恢复原状", "a connector that ran did not come back; what was there before is back"),
    UNKNOWN_CONNECTOR("没有此连接器", "no connector bundle has this name");

    private final String chinese;
    private final String english;

    ConnectorRefusal(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    @Override
    public String toString() {
        return chinese + " " + name() + ": " + english;
    }
}
