package org.tripact.shell;

import java.lang.reflect.Proxy;
import java.util.List;

/** A service that is there and has nothing on its lists. */
final class EmptyDesk {

    private EmptyDesk() {}

    static <S> S of(Class<S> service) {
        return service.cast(Proxy.newProxyInstance(
                service.getClassLoader(),
                new Class<?>[] {service},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "hashCode" -> System.identityHashCode(proxy);
                    case "equals" -> proxy == arguments[0];
                    case "toString" -> "empty " + service.getSimpleName();
                    default -> List.of();
                }));
    }
}
