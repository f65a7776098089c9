package org.tripact.customs.soap;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.annotation.Resource;
import javax.jws.WebService;
import javax.xml.namespace.QName;
import javax.xml.ws.WebServiceContext;
import org.apache.cxf.binding.soap.SoapFault;
import org.apache.cxf.headers.Header;
import org.tripact.customs.message.CustomsMessages;
import org.tripact.exchange.api.Envelope;
import org.tripact.kernel.MessageId;
import org.w3c.dom.Element;

/** Customs' gateway: says yes to everything, books it once, and owes two receipts for it. */
@WebService(endpointInterface = "org.tripact.customs.soap.CustomsGateway", targetNamespace = Contract.NAMESPACE)
public class Gateway implements CustomsGateway {

    /** What else it may do with the answer that it would give. */
    interface Habit {
        byte[] answer(Envelope to, byte[] message, byte[] answer);
    }

    private final CustomsMessages customs = Sides.customs();
    private final Books books;
    private final List<String> addressed = new CopyOnWriteArrayList<>();
    private volatile Habit habit = (to, message, answer) -> answer;

    private volatile List<String> statuses = List.of("120", "399");

    @Resource
    private WebServiceContext context;

    Gateway(Path folder) {
        this.books = new Books(folder);
    }

    @Override
    public byte[] submit(byte[] message) {
        addressed.addAll(messageIds());
        Envelope envelope = customs.read(message).fold(read -> read, refusal -> {
            throw new SoapFault(refusal.name(), new QName(Contract.NAMESPACE, Contract.NEVER_TAKEN));
        });
        byte[] answer = book(envelope, message);
        return habit.answer(envelope, message, answer);
    }

    private synchronized byte[] book(Envelope envelope, byte[] message) {
        boolean fresh = books.bookings(envelope.id()) == 0;
        if (fresh) {
            statuses.forEach(status -> books.owe(customs.receipt(envelope.id() + "-" + status, envelope, status, "")));
            books.book(envelope.id());
        }
        return customs.technicalAnswer(message, fresh ? "2" : "7", fresh ? "" : "重复申报")
                .orElseThrow();
    }

    /** What it owes for a message, in this order. */
    void owes(String... others) {
        statuses = List.of(others);
    }

    void behave(Habit other) {
        habit = other;
    }

    Books books() {
        return books;
    }

    int bookings(MessageId id) {
        return books.bookings(id);
    }

    /** The wsa:MessageID of every call. */
    List<String> addressed() {
        return addressed;
    }

    CustomsMessages customs() {
        return customs;
    }

    static Map<String, Object> explained() {
        return Map.of("statuses", new String[] {
            "2=DECLARED, 7=ALREADY_THERE, 4=NOT_SENT, 120=STORED, 399=APPROVED"
                    + ", 100=REJECTED, negative=STORE_FAILED"
        });
    }

    private List<String> messageIds() {
        List<?> headers = (List<?>) context.getMessageContext().get(Header.HEADER_LIST);
        return headers.stream()
                .map(Header.class::cast)
                .filter(header -> header.getName().equals(new QName(GatewayClient.ADDRESSING, "MessageID")))
                .map(header -> ((Element) header.getObject()).getTextContent())
                .toList();
    }
}
