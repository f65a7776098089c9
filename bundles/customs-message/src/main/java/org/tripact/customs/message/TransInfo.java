package org.tripact.customs.message;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;

/**
 * The head of a terminal message, with the official spelling of CreatTime.
 *
 * @param created the time on the sender's clock, to the second
 */
record TransInfo(String copMsgId, String senderId, List<String> receiverIds, LocalDateTime created, String msgType) {

    static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss").withResolverStyle(ResolverStyle.STRICT);

    static TransInfo read(Branch branch) {
        return new TransInfo(
                branch.token("CopMsgId"),
                branch.token("SenderId"),
                branch.child("ReceiverIds").map(ids -> ids.children("ReceiverId")).orElse(List.of()).stream()
                        .map(id -> id.text().trim())
                        .toList(),
                LocalDateTime.parse(branch.token("CreatTime"), SECONDS),
                branch.token("MsgType"));
    }

    void write(Branch into) {
        into.leaf("CopMsgId", copMsgId).leaf("SenderId", senderId);
        Branch receivers = into.add("ReceiverIds");
        receiverIds.forEach(id -> receivers.leaf("ReceiverId", id));
        into.leaf("CreatTime", SECONDS.format(created)).leaf("MsgType", msgType);
    }
}
