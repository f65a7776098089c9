package org.tripact.customs.soap;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that ends in a fault after so many bytes. */
final class Bounded extends FilterInputStream {

    private final int most;
    private long read;

    Bounded(InputStream in, int most) {
        super(in);
        this.most = most;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int some = super.read(into, from, length);
        count(Math.max(some, 0));
        return some;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(int some) throws IOException {
        read += some;
        if (read > most) {
            throw new IOException("more than " + most + " bytes");
        }
    }
}
