package org.tripact.kernel;

import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What a use case answers: the value asked for, or a refusal with a reason from a closed list.
 *
 * <p>A refusal is an expected answer and never an exception; a fault (store away, bug) is an exception and never a
 * refusal. Java 17 has no final pattern switch, so {@link #fold} is how an outcome is read.
 *
 * @param <V> the value
 * @param <R> the refusal
 */
public sealed interface Outcome<V, R> permits Outcome.Accepted, Outcome.Refused {

    /** The value asked for. */
    record Accepted<V, R>(V value) implements Outcome<V, R> {}

    /** Why not. */
    record Refused<V, R>(R reason) implements Outcome<V, R> {}

    /** An outcome that holds the value. */
    static <V, R> Outcome<V, R> accepted(V value) {
        return new Accepted<>(value);
    }

    /** An outcome that holds the refusal. */
    static <V, R> Outcome<V, R> refused(R reason) {
        return new Refused<>(reason);
    }

    /** Reads the outcome: exactly one of the two functions is called. */
    default <T> T fold(Function<? super V, ? extends T> whenAccepted, Function<? super R, ? extends T> whenRefused) {
        if (this instanceof Accepted<V, R> accepted) {
            return whenAccepted.apply(accepted.value());
        }
        return whenRefused.apply(((Refused<V, R>) this).reason());
    }

    /** The next step, where this one succeeded. */
    default <T> Outcome<T, R> flatMap(Function<? super V, Outcome<T, R>> next) {
        return fold(next::apply, Outcome::refused);
    }

    /** The value turned into another, where there is one. */
    default <T> Outcome<T, R> map(Function<? super V, ? extends T> turn) {
        return fold(value -> accepted(turn.apply(value)), Outcome::refused);
    }

    /** The refusal turned into that of a neighbouring bundle. */
    default <S> Outcome<V, S> mapRefusal(Function<? super R, ? extends S> turn) {
        return fold(Outcome::accepted, reason -> refused(turn.apply(reason)));
    }

    /** Looks at the refusal in passing (to audit it), and stays what it is. */
    default Outcome<V, R> onRefused(Consumer<? super R> look) {
        if (this instanceof Refused<V, R> refused) {
            look.accept(refused.reason());
        }
        return this;
    }

    /** Whether the value is there. */
    default boolean isAccepted() {
        return this instanceof Accepted;
    }
}
