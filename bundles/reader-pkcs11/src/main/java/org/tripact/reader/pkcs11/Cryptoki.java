package org.tripact.reader.pkcs11;

import com.sun.jna.Function;
import com.sun.jna.Memory;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the JDK's provider cannot do with a token: see that it is there, read certificates before the PIN, tell that it
 * is locked, change the PIN. Every size that comes back is held to its buffer.
 */
final class Cryptoki {

    private static final int ALREADY_INITIALIZED = 0x191;
    private static final int SLOTS = 64;
    private static final int OBJECTS = 64;
    private static final int CERTIFICATE = 16 * 1024;
    private static final int TOKEN_INFO = 1024;
    private static final int SERIAL_AT = 32 + 32 + 16;
    private static final int SERIAL = 16;
    private static final int FLAGS_AT = SERIAL_AT + SERIAL;
    private static final int SERIAL_SESSION = 4;
    private static final int READ_WRITE = 2;
    private static final int CLASS = 0;
    private static final int CERTIFICATE_CLASS = 1;
    private static final int VALUE = 0x11;

    /** The places in CK_FUNCTION_LIST. */
    private enum Call {
        C_Initialize(0),
        C_GetSlotList(4),
        C_GetTokenInfo(6),
        C_SetPIN(11),
        C_OpenSession(12),
        C_CloseSession(13),
        C_GetSessionInfo(15),
        C_GetAttributeValue(24),
        C_FindObjectsInit(26),
        C_FindObjects(27),
        C_FindObjectsFinal(28);

        private final int index;

        Call(int index) {
            this.index = index;
        }
    }

    private final Pointer functions;

    /** @throws IllegalArgumentException where the file is no PKCS#11 library of this machine's kind */
    Cryptoki(String path) {
        try {
            PointerByReference list = new PointerByReference();
            NativeLibrary.getInstance(path).getFunction("C_GetFunctionList").invokeInt(new Object[] {list});
            functions = list.getValue();
        } catch (UnsatisfiedLinkError e) {
            throw new IllegalArgumentException("the PKCS#11 library cannot be loaded: " + path, e);
        }
        int code = invoke(Call.C_Initialize, Cells.initialisation());
        if (code != 0 && code != ALREADY_INITIALIZED) {
            throw new CryptokiException(Call.C_Initialize.name(), code);
        }
    }

    /** The slots there are, or those of them with a token. */
    List<Long> slots(boolean withToken) {
        Memory slots = Cells.zeroed(SLOTS * Cells.ULONG);
        Memory count = Cells.cell(SLOTS);
        call(Call.C_GetSlotList, (byte) (withToken ? 1 : 0), slots, count);
        return numbers(slots, count, SLOTS);
    }

    String serial(long slot) {
        return new String(tokenInfo(slot).getByteArray(SERIAL_AT, SERIAL), StandardCharsets.UTF_8).strip();
    }

    long flags(long slot) {
        return Cells.value(tokenInfo(slot), FLAGS_AT);
    }

    long openSession(long slot) {
        Memory session = Cells.cell(0);
        call(Call.C_OpenSession, Cells.ulong(slot), Cells.ulong(SERIAL_SESSION | READ_WRITE), null, null, session);
        return Cells.value(session, 0);
    }

    void closeSession(long session) {
        call(Call.C_CloseSession, Cells.ulong(session));
    }

    /** A session ends with the stay of its token: a token that was away is known by that. */
    boolean lives(long session) {
        return invoke(Call.C_GetSessionInfo, Cells.ulong(session), Cells.zeroed(8 * Long.BYTES)) == 0;
    }

    /** Certificates as DER, as far as they are readable without the PIN. */
    List<byte[]> certificates(long session) {
        Memory wanted = Cells.attribute(CLASS, Cells.cell(CERTIFICATE_CLASS), Cells.ULONG);
        call(Call.C_FindObjectsInit, Cells.ulong(session), wanted, Cells.ulong(1));
        Memory found = Cells.zeroed(OBJECTS * Cells.ULONG);
        Memory count = Cells.cell(0);
        call(Call.C_FindObjects, Cells.ulong(session), found, Cells.ulong(OBJECTS), count);
        call(Call.C_FindObjectsFinal, Cells.ulong(session));
        List<byte[]> certificates = new ArrayList<>();
        numbers(found, count, OBJECTS).forEach(object -> value(session, object).ifPresent(certificates::add));
        return certificates;
    }

    void setPin(long session, String oldPin, String newPin) {
        Memory secret = Cells.bytes(oldPin);
        Memory fresh = Cells.bytes(newPin);
        try {
            call(
                    Call.C_SetPIN,
                    Cells.ulong(session),
                    secret,
                    Cells.ulong(oldPin.getBytes(StandardCharsets.UTF_8).length),
                    fresh,
                    Cells.ulong(newPin.getBytes(StandardCharsets.UTF_8).length));
        } finally {
            secret.clear();
            fresh.clear();
        }
    }

    private Memory tokenInfo(long slot) {
        Memory info = Cells.zeroed(TOKEN_INFO);
        call(Call.C_GetTokenInfo, Cells.ulong(slot), info);
        return info;
    }

    private Optional<byte[]> value(long session, long object) {
        Memory value = Cells.zeroed(CERTIFICATE);
        Memory attribute = Cells.attribute(VALUE, value, CERTIFICATE);
        int code =
                invoke(Call.C_GetAttributeValue, Cells.ulong(session), Cells.ulong(object), attribute, Cells.ulong(1));
        long length = Cells.attributeLength(attribute);
        return code == 0 && length > 0 && length <= CERTIFICATE
                ? Optional.of(value.getByteArray(0, (int) length))
                : Optional.empty();
    }

    private static List<Long> numbers(Memory list, Memory count, int most) {
        List<Long> numbers = new ArrayList<>();
        for (int i = 0; i < Math.min(Cells.value(count, 0), most); i++) {
            numbers.add(Cells.value(list, (long) i * Cells.ULONG));
        }
        return numbers;
    }

    private void call(Call call, Object... arguments) {
        int code = invoke(call, arguments);
        if (code != 0) {
            throw new CryptokiException(call.name(), Integer.toUnsignedLong(code));
        }
    }

    private int invoke(Call call, Object... arguments) {
        return Function.getFunction(functions.getPointer(Cells.functionAt(call.index)))
                .invokeInt(arguments);
    }
}
