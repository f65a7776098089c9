package org.tripact.customs.message;

import java.time.LocalDateTime;
import java.util.Base64;
import java.util.List;
import org.tripact.customs.message.TechnicalAnswer.Response;
import org.w3c.dom.Document;

/** E-Port's terminal messages: {@code DxpMsg} that carries, {@code DxpRep} that answers. */
final class DxpForm {

    private static final String MESSAGE = "DxpMsg";
    private static final String ANSWER = "DxpRep";

    private DxpForm() {}

    static boolean isMessage(Document document) {
        return Branch.root(document).is(Namespaces.DXP, MESSAGE);
    }

    static boolean isAnswer(Document document) {
        return Branch.root(document).is(Namespaces.DXP, ANSWER);
    }

    static Document message(TransInfo info, byte[] data) {
        Branch root = Branch.root(Namespaces.DXP, MESSAGE).attribute("ver", NoticeForm.VERSION);
        info.write(root.add("TransInfo"));
        root.leaf("Data", Base64.getEncoder().encodeToString(data));
        root.add("AddInfo").leaf("FileName", info.copMsgId() + ".xml");
        return root.document();
    }

    static TransInfo head(Document message) {
        return TransInfo.read(Branch.root(message).child("TransInfo").orElseThrow());
    }

    static byte[] data(Document message) {
        return SealShape.base64(Branch.root(message).text("Data")).orElseThrow();
    }

    static Document answer(TransInfo original, Response response) {
        Branch root = Branch.root(Namespaces.DXP, ANSWER).leaf("RecevierId", original.senderId());
        root.add("Response")
                .leaf("ResponseCode", response.code())
                .leaf("ResponseInfo", response.info())
                .leaf("NoticeTime", TransInfo.SECONDS.format(response.at()));
        original.write(root.add("OriHead"));
        return root.document();
    }

    static TechnicalAnswer readAnswer(Document answer, StatusMapping statuses) {
        Branch root = Branch.root(answer);
        List<Response> responses =
                root.children("Response").stream().map(DxpForm::response).toList();
        Response last = responses.get(responses.size() - 1);
        TransInfo original = TransInfo.read(root.child("OriHead").orElseThrow());
        String reason = (last.code() + " " + last.info()).strip();
        return new TechnicalAnswer(
                original.copMsgId(), responses, statuses.meaningOf(last.code()).delivery(reason));
    }

    static TransInfo originalHead(Document answer) {
        return TransInfo.read(Branch.root(answer).child("OriHead").orElseThrow());
    }

    private static Response response(Branch branch) {
        return new Response(
                branch.token("ResponseCode"),
                branch.text("ResponseInfo"),
                LocalDateTime.parse(branch.token("NoticeTime"), TransInfo.SECONDS));
    }
}
