package org.tripact.bench.flow;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.tripact.agreement.api.SignedStatement;
import org.tripact.agreement.api.Statement;
import org.tripact.bench.Clients;
import org.tripact.bench.Samples;
import org.tripact.bench.Side;

/** The flow: statements are prepared, the cards sign while the clock stands, the signed statements are brought in. */
final class Signings implements Side {

    static final String FLOW = "flow";
    static final String PREPARE = "prepare";
    static final String SIGN = "sign";

    private final Office office;
    private final Iterator<Holder> queue;
    private final Clients clients;
    private final int batch;

    Signings(Office office, List<Holder> holders, Clients clients, int batch) {
        this.office = office;
        this.queue = holders.iterator();
        this.clients = clients;
        this.batch = batch;
    }

    @Override
    public void measure(Samples into) throws Exception {
        Holder[] holders = new Holder[batch];
        Arrays.setAll(holders, i -> queue.next());
        Statement[] statements = new Statement[batch];
        long prepared = clients.nanos(batch, i -> statements[i] = prepare(holders[i]));
        SignedStatement[] signed = new SignedStatement[batch];
        Arrays.parallelSetAll(signed, i -> signed(holders[i], statements[i]));
        long done = clients.nanos(batch, i -> sign(holders[i], signed[i]));
        into.addRate(PREPARE, batch, prepared);
        into.addRate(SIGN, batch, done);
        into.addRate(FLOW, batch, prepared + done);
    }

    private Statement prepare(Holder holder) {
        return Office.accepted(office.agreements().prepare(holder.signer(), holder.wish(office.textVersion())));
    }

    private static SignedStatement signed(Holder holder, Statement statement) {
        return new SignedStatement(
                statement.id(),
                holder.card().certificate(),
                holder.card().sign(statement.text().getBytes(StandardCharsets.UTF_8)));
    }

    private void sign(Holder holder, SignedStatement signed) {
        Office.accepted(office.agreements().sign(holder.signer(), signed, true));
    }
}
