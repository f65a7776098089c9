package org.tripact.customs.soap;

import java.util.function.Function;
import org.apache.cxf.Bus;
import org.apache.cxf.BusFactory;
import org.apache.cxf.bus.CXFBusFactory;

/** A CXF bus for one purpose: what is made on it is seen by nobody else in the container, and ends with it. */
final class OwnBus {

    private OwnBus() {}

    /** Makes a thing on a bus of its own, which is shut down where that fails. */
    static <T> T with(Function<Bus, T> making) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        Bus busBefore = BusFactory.getThreadDefaultBus(false);
        thread.setContextClassLoader(OwnBus.class.getClassLoader());
        try {
            return made(making);
        } finally {
            BusFactory.setThreadDefaultBus(busBefore);
            thread.setContextClassLoader(before);
        }
    }

    private static <T> T made(Function<Bus, T> making) {
        Bus bus = new CXFBusFactory().createBus();
        if (BusFactory.getDefaultBus(false) == bus) {
            BusFactory.setDefaultBus(null);
        }
        BusFactory.setThreadDefaultBus(bus);
        boolean done = false;
        try {
            T thing = making.apply(bus);
            done = true;
            return thing;
        } finally {
            if (!done) {
                bus.shutdown(true);
            }
        }
    }
}
