package org.tripact.testkit.components;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.tripact.testkit.components.Description.Binding;
import org.tripact.testkit.components.Description.Reference;

/**
 * Makes components as DS does, by their own descriptions, so that the real services run in one JVM without a container
 * and a bench need not follow when a bundle changes what its components are made of. A service that nobody brings fails
 * when it is used, not before: without settings nobody asks the network, say.
 */
public final class Components implements AutoCloseable {

    private final List<Description> descriptions = Description.all();
    private final Map<String, List<Object>> given = new HashMap<>();
    private final AtomicLong serviceIds = new AtomicLong();
    private final Map<Description, Object> made = new HashMap<>();
    private final List<Runnable> ends = new ArrayList<>();
    private final Map<String, ?> settings;
    private final Map<String, String> properties;

    /**
     * @param settings values in the place of the settings' defaults
     * @param properties what the framework's properties are to say
     */
    public Components(Map<String, ?> settings, Map<String, String> properties) {
        this.settings = settings;
        this.properties = properties;
    }

    /** From now on this, and nothing else, is the service. */
    public <T> Components give(Class<T> service, T object) {
        given.computeIfAbsent(service.getName(), name -> new ArrayList<>()).add(object);
        return this;
    }

    /** The only service of the kind, with all that it needs. */
    public <T> T get(Class<T> service) {
        List<Object> found = services(service.getName());
        if (found.size() != 1) {
            throw new IllegalStateException(found.size() + " services " + service.getName() + " instead of one");
        }
        return service.cast(found.get(0));
    }

    /** Starts a component that is no service, with all that it needs. */
    public void start(Class<?> implementation) {
        component(descriptions.stream()
                .filter(description -> description.implementation().equals(implementation.getName()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(implementation + " is no component")));
    }

    @Override
    public void close() {
        for (int i = ends.size() - 1; i >= 0; i--) {
            ends.get(i).run();
        }
    }

    private List<Object> services(String name) {
        List<Object> ready = given.get(name);
        return ready != null
                ? ready
                : descriptions.stream()
                        .filter(description -> description.services().contains(name))
                        .map(this::component)
                        .toList();
    }

    private Object component(Description description) {
        Object known = made.get(description);
        if (known != null) {
            return known;
        }
        Object component = make(description);
        made.put(description, component);
        description.bindings().forEach(binding -> bind(component, binding));
        description.deactivate().ifPresent(method -> ends.add(() -> call(component, method)));
        return component;
    }

    private Object make(Description description) {
        try {
            Constructor<?> constructor = constructor(description);
            Object[] arguments = new Object[constructor.getParameterCount()];
            for (int i = 0; i < arguments.length; i++) {
                arguments[i] = argument(constructor.getParameterTypes()[i], description.parameter(i));
            }
            return constructor.newInstance(arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make " + description.implementation(), e);
        }
    }

    private static Constructor<?> constructor(Description description) throws ClassNotFoundException {
        return Stream.of(Class.forName(description.implementation()).getConstructors())
                .filter(candidate -> candidate.getParameterCount() == description.parameters())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no constructor of " + description.implementation()));
    }

    private Object argument(Class<?> type, Optional<Reference> reference) {
        if (reference.isPresent()) {
            return referred(type, reference.get());
        }
        if (type.isAnnotation()) {
            return Settings.of(type, settings);
        }
        if (type == BundleContext.class) {
            return Settings.context(properties);
        }
        throw new IllegalStateException("nothing to give as " + type);
    }

    private Object referred(Class<?> type, Reference reference) {
        List<Object> found = services(reference.service());
        if (reference.isMultiple()) {
            return List.copyOf(found);
        }
        if (type == Optional.class) {
            return found.stream().findFirst();
        }
        if (found.isEmpty()) {
            return reference.isOptional() ? null : Settings.missing(type);
        }
        if (found.size() != 1) {
            throw new IllegalStateException(found.size() + " services " + reference.service() + " instead of one");
        }
        return found.get(0);
    }

    /** What is given by then; properties of a service are its id alone. */
    private void bind(Object component, Binding binding) {
        for (Object service : services(binding.service())) {
            Method method = Stream.of(component.getClass().getDeclaredMethods())
                    .filter(candidate -> candidate.getName().equals(binding.method()))
                    .findFirst()
                    .orElseThrow();
            Object[] arguments = method.getParameterCount() == 1
                    ? new Object[] {service}
                    : new Object[] {service, Map.of(Constants.SERVICE_ID, serviceIds.incrementAndGet())};
            call(component, method, arguments);
        }
    }

    private static void call(Object component, String name) {
        try {
            call(component, component.getClass().getDeclaredMethod(name));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(component.getClass() + " does not end", e);
        }
    }

    private static void call(Object component, Method method, Object... arguments) {
        try {
            method.setAccessible(true);
            method.invoke(component, arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(method + " fails", e);
        }
    }
}
