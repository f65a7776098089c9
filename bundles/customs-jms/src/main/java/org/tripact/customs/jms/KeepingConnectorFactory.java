package org.tripact.customs.jms;

import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyConnectorFactory;
import org.apache.activemq.artemis.spi.core.remoting.BufferHandler;
import org.apache.activemq.artemis.spi.core.remoting.ClientConnectionLifeCycleListener;
import org.apache.activemq.artemis.spi.core.remoting.ClientProtocolManager;
import org.apache.activemq.artemis.spi.core.remoting.Connector;

/** The client's own, which tells us what it makes; public, since the client makes it by its name. */
public final class KeepingConnectorFactory extends NettyConnectorFactory {

    @Override
    public Connector createConnector(
            Map<String, Object> parameters,
            BufferHandler handler,
            ClientConnectionLifeCycleListener listener,
            Executor closer,
            Executor threads,
            ScheduledExecutorService schedule,
            ClientProtocolManager protocol) {
        Connector made = super.createConnector(parameters, handler, listener, closer, threads, schedule, protocol);
        return ((Made) parameters.get(Made.PARAMETER)).keep(made);
    }
}
