package org.tripact.bench.flow;

import java.lang.reflect.Proxy;
import java.util.Map;
import org.osgi.framework.BundleContext;

/** Settings as they are without a cfg file. */
final class Settings {

    private Settings() {}

    /** An annotation type's values: the given ones, else its defaults. */
    static Object of(Class<?> annotation, Map<String, ?> values) {
        return Proxy.newProxyInstance(
                annotation.getClassLoader(), new Class<?>[] {annotation}, (self, method, args) -> {
                    Object value = values.get(method.getName());
                    return value == null ? method.getDefaultValue() : value;
                });
    }

    /** A context that knows these properties and nothing else. */
    static BundleContext context(Map<String, String> properties) {
        return (BundleContext) Proxy.newProxyInstance(
                BundleContext.class.getClassLoader(), new Class<?>[] {BundleContext.class}, (self, method, args) -> {
                    if (method.getName().equals("getProperty")) {
                        return properties.get((String) args[0]);
                    }
                    throw new UnsupportedOperationException(method.toString());
                });
    }
}
