package org.tripact.kernel;

/** Which page is wanted: {@code page} from 0, {@code size} 1 to {@value #MAX_SIZE}. */
public record PageRequest(int page, int size) {

    /** The largest page that is served. */
    public static final int MAX_SIZE = 100;

    public PageRequest {
        if (page < 0 || size < 1 || size > MAX_SIZE) {
            throw new IllegalArgumentException("page from 0, size 1 to " + MAX_SIZE);
        }
    }

    /** How many items stand before this page. */
    public long offset() {
        return (long) page * size;
    }
}
