package org.tripact.testkit;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Free ports on loopback, below those that a system gives to connections: who knocks until a server is there may else be
 * given that very port, be connected with himself, and keep the server from it.
 */
public final class Ports {

    private static final int FIRST = 20_000;
    private static final int LAST = 30_000;

    private static final int STEP = 8;

    private static final int[] WITH_NEIGHBOURS = {-1, 0, 1, 2};

    private static final Random RANDOM = new Random();

    private Ports() {}

    /** One that nobody has just now, nor those beside it. */
    public static int free() {
        return RANDOM.ints(1000, FIRST / STEP + 1, LAST / STEP)
                .map(place -> place * STEP)
                .filter(port -> IntStream.of(WITH_NEIGHBOURS).allMatch(offset -> isFree(port + offset)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no free port from " + FIRST + " to " + LAST));
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
