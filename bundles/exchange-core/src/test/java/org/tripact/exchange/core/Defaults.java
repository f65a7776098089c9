package org.tripact.exchange.core;

import java.lang.reflect.Proxy;
import java.util.Map;

/** Settings with their own defaults, save those that a test names. */
final class Defaults {

    private Defaults() {}

    static ExchangeSettings but(Map<String, Object> settings) {
        return of(ExchangeSettings.class, settings);
    }

    static ReceiptSettings ofReceiptsBut(Map<String, Object> settings) {
        return of(ReceiptSettings.class, settings);
    }

    private static <T> T of(Class<T> type, Map<String, Object> settings) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> settings.getOrDefault(method.getName(), method.getDefaultValue())));
    }
}
