package org.tripact.it;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;

/**
 * Every bundle but one, as it stands: whoever was restarted, updated, refreshed or activated anew in between does not
 * look the same afterwards.
 */
record Neighbours(Set<String> looks, Map<String, Integer> instances) {

    static Neighbours of(String one, BundleContext framework, ServiceComponentRuntime runtime) {
        Neighbours all = new Neighbours(new TreeSet<>(), new TreeMap<>());
        for (Bundle bundle : framework.getBundles()) {
            String name = String.valueOf(bundle.getSymbolicName());
            if (!name.equals(one)) {
                all.looks.add(bundle + " in state " + bundle.getState() + " since " + bundle.getLastModified());
            }
            if (!name.equals(one) && name.startsWith("org.tripact.")) {
                Stream.ofNullable(bundle.getRegisteredServices())
                        .flatMap(Arrays::stream)
                        .forEach(service -> all.add(service, framework));
                runtime.getComponentDescriptionDTOs(bundle)
                        .forEach(component -> runtime.getComponentConfigurationDTOs(component)
                                .forEach(each -> all.looks.add(told(each))));
            }
        }
        all.looks.addAll(loops());
        return all;
    }

    /** What looks different afterwards, both as it was and as it is. */
    Set<String> unlike(Neighbours after) {
        Set<String> unlike = new TreeSet<>(looks);
        unlike.addAll(after.looks);
        unlike.removeIf(look -> looks.contains(look) && after.looks.contains(look));
        instances.forEach((service, instance) -> {
            if (!after.instances.getOrDefault(service, instance).equals(instance)) {
                unlike.add(service + " was activated anew");
            }
        });
        return unlike;
    }

    private void add(ServiceReference<?> service, BundleContext framework) {
        looks.add(told(service));
        // to look at a component that nobody uses would activate it
        if (service.getProperty("component.id") != null && service.getUsingBundles() != null) {
            instances.put(told(service), System.identityHashCode(framework.getService(service)));
            framework.ungetService(service);
        }
    }

    /** A service that is registered anew has another id. */
    private static String told(ServiceReference<?> service) {
        return "service " + service.getProperty(Constants.SERVICE_ID) + " "
                + Arrays.toString((String[]) service.getProperty(Constants.OBJECTCLASS));
    }

    private static String told(ComponentConfigurationDTO component) {
        boolean there = component.state == ComponentConfigurationDTO.SATISFIED
                || component.state == ComponentConfigurationDTO.ACTIVE;
        return "component " + component.description.name + " " + component.id
                + (there ? " is there" : " lacks something");
    }

    /** The threads of components without a service live as long as these are active. */
    private static Set<String> loops() {
        Set<String> found = new TreeSet<>();
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals("exchange-pump") || thread.getName().equals("exchange-receipts")) {
                found.add(thread.getName() + " " + thread.getId());
            }
        }
        return found;
    }
}
