package org.tripact.exchange.core;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicBoolean;

/** The power goes: thrown once, after a step that was done for good. */
final class Killed extends Error {

    private static final long serialVersionUID = 1L;

    private Killed(String step) {
        super("killed after " + step);
    }

    /** The same port, whose process dies when it first has done this step. */
    static <T> T after(String step, Class<T> port, T real) {
        AtomicBoolean alive = new AtomicBoolean(true);
        return port.cast(Proxy.newProxyInstance(
                Killed.class.getClassLoader(), new Class<?>[] {port}, (proxy, method, arguments) -> {
                    Object done;
                    try {
                        done = method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                    if (method.getName().equals(step) && alive.getAndSet(false)) {
                        throw new Killed(step);
                    }
                    return done;
                }));
    }
}
