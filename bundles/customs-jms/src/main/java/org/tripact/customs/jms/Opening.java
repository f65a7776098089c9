package org.tripact.customs.jms;

import org.apache.activemq.artemis.core.remoting.impl.netty.NettyConnection;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;

/**
 * Wakes the thread that logs in when its line ends. Told never to connect again, the client wakes nobody who waits on a
 * line that ends, and of an end that comes early it hears nothing: a log-in would last its time-out.
 */
final class Opening implements AutoCloseable {

    private final Thread opener = Thread.currentThread();
    private boolean over;
    private boolean woken;

    private Opening() {}

    static Opening on(RemotingConnection line) {
        Opening opening = new Opening();
        ((NettyConnection) line.getTransportConnection())
                .getNettyChannel()
                .closeFuture()
                .addListener(closed -> opening.wake());
        return opening;
    }

    private synchronized void wake() {
        if (!over) {
            woken = true;
            opener.interrupt();
        }
    }

    synchronized boolean isWoken() {
        return woken;
    }

    @Override
    public synchronized void close() {
        over = true;
        if (woken) {
            Thread.interrupted();
        }
    }
}
