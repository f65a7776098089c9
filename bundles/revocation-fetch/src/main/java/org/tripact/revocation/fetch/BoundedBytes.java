package org.tripact.revocation.fetch;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import org.tripact.card.api.port.RevocationFetch.Fault;

/** Gathers bytes up to a limit and stops the other side beyond it. */
final class BoundedBytes implements BodySubscriber<byte[]> {

    private final CompletableFuture<byte[]> result = new CompletableFuture<>();
    private final ByteArrayOutputStream gathered = new ByteArrayOutputStream();
    private final int limit;
    private final Optional<Fault> objection;
    private Subscription subscription;

    BoundedBytes(int limit, Optional<Fault> objection) {
        this.limit = limit;
        this.objection = objection;
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return result;
    }

    @Override
    public void onSubscribe(Subscription given) {
        subscription = given;
        objection.ifPresentOrElse(this::stop, () -> subscription.request(Long.MAX_VALUE));
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        for (ByteBuffer buffer : buffers) {
            if (result.isDone()) {
                return;
            }
            if (buffer.remaining() > limit - gathered.size()) {
                stop(Fault.TOO_LARGE);
                return;
            }
            byte[] bytes = new byte[buffer.remaining()];
            buffer.get(bytes);
            gathered.writeBytes(bytes);
        }
    }

    @Override
    public void onError(Throwable cut) {
        result.completeExceptionally(cut);
    }

    @Override
    public void onComplete() {
        result.complete(gathered.toByteArray());
    }

    private void stop(Fault fault) {
        subscription.cancel();
        result.completeExceptionally(new Unwanted(fault));
    }
}
