package org.tripact.reader.pkcs11;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.NativeLong;
import com.sun.jna.Platform;
import com.sun.jna.Pointer;
import java.nio.charset.StandardCharsets;

/** The sizes and structures of PKCS#11, which is packed on Windows and laid out naturally elsewhere. */
final class Cells {

    static final int ULONG = Native.LONG_SIZE;
    static final int POINTER = Native.POINTER_SIZE;
    private static final int OS_LOCKING_OK = 2;
    private static final long UNSIGNED = 0xFFFF_FFFFL;

    private Cells() {}

    static NativeLong ulong(long value) {
        return new NativeLong(value);
    }

    static Memory zeroed(int size) {
        Memory memory = new Memory(size);
        memory.clear();
        return memory;
    }

    static Memory cell(long value) {
        Memory cell = zeroed(Long.BYTES);
        cell.setNativeLong(0, ulong(value));
        return cell;
    }

    static long value(Pointer at, long offset) {
        return ULONG == Integer.BYTES ? at.getInt(offset) & UNSIGNED : at.getLong(offset);
    }

    static Memory bytes(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        Memory memory = zeroed(Math.max(utf8.length, 1));
        memory.write(0, utf8, 0, utf8.length);
        return memory;
    }

    /** CK_C_INITIALIZE_ARGS that lets the library lock for itself, as the JDK does. */
    static Memory initialisation() {
        Memory arguments = zeroed(4 * POINTER + 2 * Long.BYTES);
        arguments.setNativeLong(4L * POINTER, ulong(OS_LOCKING_OK));
        return arguments;
    }

    /** One CK_ATTRIBUTE: type, where the value stands, how long it is. */
    static Memory attribute(long type, Pointer value, long length) {
        Memory attribute = zeroed(3 * Long.BYTES);
        attribute.setNativeLong(0, ulong(type));
        attribute.setPointer(ULONG, value);
        attribute.setNativeLong(ULONG + (long) POINTER, ulong(length));
        return attribute;
    }

    static long attributeLength(Pointer attribute) {
        return value(attribute, ULONG + (long) POINTER);
    }

    /** Where the n-th function stands in CK_FUNCTION_LIST, behind its version of two bytes. */
    static long functionAt(int index) {
        return (Platform.isWindows() ? 2 : POINTER) + (long) index * POINTER;
    }
}
