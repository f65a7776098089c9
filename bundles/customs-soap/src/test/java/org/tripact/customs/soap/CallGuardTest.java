package org.tripact.customs.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class CallGuardTest {

    @Test
    void shouldReadABodyToItsEnd() throws IOException {
        byte[] body = new byte[100_000];

        assertThat(CallGuard.whole(new ByteArrayInputStream(body))).isEqualTo(body);
    }

    @Test
    void shouldGiveUpACaller_whoseBodyComesByDrops() {
        assertThatThrownBy(() -> CallGuard.whole(new Drops()))
                .isInstanceOf(IOException.class)
                .hasMessage("less than 1024 bytes a second");
    }

    /** A byte now and then, for ever. */
    private static final class Drops extends InputStream {

        @Override
        public int read() {
            LockSupport.parkNanos(Duration.ofMillis(1100).toNanos());
            return 'x';
        }

        @Override
        public int read(byte[] into, int from, int length) {
            into[from] = (byte) read();
            return 1;
        }
    }
}
