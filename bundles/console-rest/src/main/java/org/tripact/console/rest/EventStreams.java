package org.tripact.console.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.servlet.AsyncContext;
import javax.servlet.ServletOutputStream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tripact.agreement.api.Agreement;
import org.tripact.agreement.api.AgreementListener;
import org.tripact.card.api.SessionListener;
import org.tripact.console.rest.guard.Visitor;
import org.tripact.console.rest.wire.AgreementView;
import org.tripact.console.rest.wire.Json;

/**
 * All open streams, and who is told what. It asks for no service, so that those who tell it never wait for one another;
 * what it is told is only put in line for its one thread.
 */
@Component(service = {EventStreams.class, AgreementListener.class, SessionListener.class})
public final class EventStreams implements AgreementListener, SessionListener {

    private static final Logger LOG = LoggerFactory.getLogger(EventStreams.class);

    private final JsonMapper json = Json.mapper();
    private final Set<EventStream> streams = new HashSet<>();
    private final ThreadPoolExecutor thread;
    private final StreamPlaces places;

    @Activate
    public EventStreams(@Reference Console console) {
        this.places = new StreamPlaces(
                console.limits().streamsPerSession(), console.limits().streamsInAll());
        this.thread = new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                task -> new Thread(task, "tripact-events"),
                new ThreadPoolExecutor.DiscardPolicy());
    }

    @Deactivate
    void deactivate() {
        thread.execute(() -> List.copyOf(streams).forEach(EventStream::close));
        thread.shutdown();
    }

    StreamPlaces places() {
        return places;
    }

    /** Opens a stream for a visitor who has a place. */
    void open(Visitor visitor, AsyncContext exchange, ServletOutputStream out) {
        EventStream stream = new EventStream(visitor, exchange, out, thread, this::remove);
        thread.execute(() -> {
            streams.add(stream);
            stream.greet();
        });
        out.setWriteListener(stream);
    }

    /** Does something with one stream, soon. */
    void on(EventStream stream, Consumer<EventStream> action) {
        thread.execute(() -> tried(stream, action));
    }

    private static void tried(EventStream stream, Consumer<EventStream> action) {
        try {
            action.accept(stream);
        } catch (RuntimeException fault) {
            LOG.error("An event stream failed and is closed", fault);
            stream.close();
        }
    }

    private void remove(EventStream stream) {
        streams.remove(stream);
        places.free(stream.visitor().session().handle());
    }

    @Override
    public void changed(Agreement agreement) {
        onEach(stream -> {
            if (stream.hearsAgreements() && concerns(stream, agreement)) {
                stream.event("agreement", written(stream, agreement));
            }
        });
    }

    @Override
    public void changed(String sessionHandle, Change change) {
        onEach(stream -> {
            if (stream.visitor().session().handle().equals(sessionHandle)) {
                stream.session(change);
            }
        });
    }

    /** Does something with every stream, soon. */
    void onEach(Consumer<EventStream> action) {
        if (!places.areEmpty()) {
            thread.execute(() -> List.copyOf(streams).forEach(stream -> tried(stream, action)));
        }
    }

    private static boolean concerns(EventStream stream, Agreement agreement) {
        return agreement
                .particulars()
                .enterprise()
                .uscc()
                .equals(stream.visitor().session().card().enterprise().uscc());
    }

    private String written(EventStream stream, Agreement agreement) {
        try {
            return json.writeValueAsString(
                    AgreementView.of(agreement, stream.visitor().language()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
