package org.tripact.testkit.components;

import java.lang.reflect.Proxy;
import java.util.Map;
import org.osgi.framework.BundleContext;

/** What a component finds around it where there is no container: settings without a cfg file, a context, gaps. */
public final class Settings {

    private Settings() {}

    /** An annotation type's values: the given ones, else its defaults. */
    public static Object of(Class<?> annotation, Map<String, ?> values) {
        return Proxy.newProxyInstance(
                annotation.getClassLoader(), new Class<?>[] {annotation}, (self, method, args) -> {
                    Object value = values.get(method.getName());
                    return value == null ? method.getDefaultValue() : value;
                });
    }

    /** A service that nobody brings: using it is a fault. */
    public static Object missing(Class<?> service) {
        return Proxy.newProxyInstance(service.getClassLoader(), new Class<?>[] {service}, (self, method, args) -> {
            throw new UnsupportedOperationException("nobody brings " + service.getName());
        });
    }

    /** A context that knows these properties and nothing else. */
    public static BundleContext context(Map<String, String> properties) {
        return (BundleContext) Proxy.newProxyInstance(
                BundleContext.class.getClassLoader(), new Class<?>[] {BundleContext.class}, (self, method, args) -> {
                    if (method.getName().equals("getProperty")) {
                        return properties.get((String) args[0]);
                    }
                    throw new UnsupportedOperationException(method.toString());
                });
    }
}
