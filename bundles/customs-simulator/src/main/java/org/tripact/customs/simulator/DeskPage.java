package org.tripact.customs.simulator;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;

/** The desk's one page; every value is escaped. */
record DeskPage(String root, String token, String notice, List<Waiting> waiting) {

    /** What waits, and at whose desk. */
    record Waiting(String desk, Case entry) {}

    static final int LONGEST_REASON = 200;

    private static final DateTimeFormatter BEIJING =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

    private static final String FRAME = """
            <!DOCTYPE html>
            <html lang="zh-CN">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>海关审批台（演示） Customs desk (demo)</title><link rel="stylesheet" href="%s/desk.css"></head>
            <body>
            <header><strong class="demo">演示 demo</strong><h1>海关审批台 <span lang="en">Customs desk</span></h1></header>
            <main>
            <p>本页由模拟海关提供，仅供演示，不是海关系统。
            <span lang="en">This page plays customs for a demonstration; it is no system of customs.</span></p>
            %s%s
            </main>
            </body>
            </html>
            """;

    private static final String TABLE = """
            <table>
            <caption>等待审批 <span lang="en">Waiting for a decision</span></caption>
            <thead><tr><th scope="col">海关 <span lang="en">Customs</span></th>
            <th scope="col">协议编号 <span lang="en">Agreement</span></th>
            <th scope="col">海关十位编码 <span lang="en">Customs code</span></th>
            <th scope="col">企业 <span lang="en">Enterprise</span></th>
            <th scope="col">签约关区 <span lang="en">District</span></th>
            <th scope="col">收到时间 <span lang="en">Received</span></th>
            <th scope="col">审批 <span lang="en">Decision</span></th></tr></thead>
            <tbody>
            %s</tbody>
            </table>""";

    private static final String ROW = """
            <tr><td>%1$s</td><td>%2$s</td><td>%3$s</td><td>%4$s</td><td>%5$s</td><td>%6$s</td><td>
            <form method="post" action="%7$s/">%8$s<button name="decision" value="approve">审批通过 Approve</button></form>
            <form method="post" action="%7$s/">%8$s<label>退单原因 <span lang="en">Reason</span>
            <input name="reason" required maxlength="%9$d"></label>
            <button name="decision" value="return">退单 Return</button></form>
            </td></tr>
            """;

    private static final String NOBODY = "<p>目前没有等待审批的申请。 <span lang=\"en\">Nothing waits for a decision.</span></p>";

    String html() {
        String told = notice.isEmpty() ? "" : "<p role=\"status\">" + escape(notice) + "</p>\n";
        String list = waiting.isEmpty()
                ? NOBODY
                : TABLE.formatted(waiting.stream().map(this::row).collect(Collectors.joining()));
        return FRAME.formatted(escape(root), told, list);
    }

    private String row(Waiting waiting) {
        Case entry = waiting.entry();
        Submission of = entry.submission();
        String hidden = hidden("desk", waiting.desk()) + hidden("id", of.id().value()) + hidden(DeskGuard.TOKEN, token);
        return ROW.formatted(
                escape(waiting.desk()),
                escape(of.agreement().value()),
                escape(of.customsCode().value()),
                escape(of.enterprise().name()),
                escape(of.district()),
                BEIJING.format(entry.takenAt()),
                escape(root),
                hidden,
                LONGEST_REASON);
    }

    private static String hidden(String name, String value) {
        return "<input type=\"hidden\" name=\"" + name + "\" value=\"" + escape(value) + "\">";
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
