package org.tripact.exchange.core;

import java.lang.reflect.Proxy;
import java.util.Map;

/** Settings with their own defaults, save those that a test names. */
final class Defaults {

    private Defaults() {}

    static ExchangeSettings but(Map<String, Object> settings) {
        return (ExchangeSettings) Proxy.newProxyInstance(
                ExchangeSettings.class.getClassLoader(),
                new Class<?>[] {ExchangeSettings.class},
                (proxy, method, arguments) -> settings.getOrDefault(method.getName(), method.getDefaultValue()));
    }
}
