package org.tripact.reader.skf;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;

/** The interface's ULONG: 32 bits with most makers, 64 where a maker took the word of his C compiler. */
enum Ulong {
    BITS_32,
    BITS_64;

    private static final long UNSIGNED = 0xFFFF_FFFFL;

    static Ulong of(int bits) {
        return switch (bits) {
            case 32 -> BITS_32;
            case 64 -> BITS_64;
            default -> throw new IllegalArgumentException("ulongBits must be 32 or 64");
        };
    }

    /** The number as an argument by value. */
    Object argument(int value) {
        return this == BITS_32 ? Integer.valueOf(value) : Long.valueOf(value);
    }

    /** Room for a number that the library reads and writes: always 8 bytes, so that a wrong setting breaks no memory. */
    Memory cell(int value) {
        Memory cell = new Memory(Long.BYTES);
        cell.setLong(0, 0);
        if (this == BITS_32) {
            cell.setInt(0, value);
        } else {
            cell.setLong(0, value);
        }
        return cell;
    }

    /** What the library wrote, never negative; more than fits an int is the largest int. */
    int value(Pointer cell) {
        long value = this == BITS_32 ? cell.getInt(0) & UNSIGNED : cell.getLong(0);
        return value < 0 || value > Integer.MAX_VALUE ? Integer.MAX_VALUE : (int) value;
    }
}
