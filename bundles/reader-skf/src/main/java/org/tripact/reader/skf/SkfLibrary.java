package org.tripact.reader.skf;

import com.sun.jna.Function;
import com.sun.jna.Memory;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The functions of a maker's GM/T 0016 library that log-in and signing need. Every buffer is as large as any answer may
 * be, and every size that comes back is held to it. One thread at a time: makers promise no more.
 */
final class SkfLibrary {

    private static final int NAMES = 16 * 1024;
    private static final int CERTIFICATE = 16 * 1024;
    private static final int DEVICE_INFO = 1024;
    private static final int SERIAL_AT = 2 + 64 + 64 + 32;
    private static final int SERIAL = 32;
    private static final int HALF = 32;
    private static final int BLOB_HALF = 64;
    private static final int USER = 1;
    private static final int TRUE = 1;

    private final NativeLibrary library;
    private final Ulong ulong;

    /** @throws IllegalArgumentException where the file is no library of this machine's kind */
    SkfLibrary(String path, Ulong ulong) {
        try {
            library = NativeLibrary.getInstance(path);
        } catch (UnsatisfiedLinkError e) {
            throw new IllegalArgumentException("the SKF library cannot be loaded: " + path, e);
        }
        this.ulong = ulong;
    }

    List<String> presentDevices() {
        return names("SKF_EnumDev", TRUE);
    }

    Pointer connect(String device) {
        return handle("SKF_ConnectDev", text(device));
    }

    void disconnect(Pointer device) {
        call("SKF_DisConnectDev", device);
    }

    String serialNumber(Pointer device) {
        Memory info = zeroed(DEVICE_INFO);
        call("SKF_GetDevInfo", device, info);
        return string(info.getByteArray(SERIAL_AT, SERIAL));
    }

    List<String> applications(Pointer device) {
        return names("SKF_EnumApplication", device);
    }

    Pointer openApplication(Pointer device, String name) {
        return handle("SKF_OpenApplication", device, text(name));
    }

    void closeApplication(Pointer application) {
        call("SKF_CloseApplication", application);
    }

    List<String> containers(Pointer application) {
        return names("SKF_EnumContainer", application);
    }

    Pointer openContainer(Pointer application, String name) {
        return handle("SKF_OpenContainer", application, text(name));
    }

    void closeContainer(Pointer container) {
        call("SKF_CloseContainer", container);
    }

    /** The signing certificate of the container, or the one for envelopes; empty where there is none. */
    byte[] certificate(Pointer container, boolean forSigning) {
        Memory certificate = zeroed(CERTIFICATE);
        Memory size = ulong.cell(CERTIFICATE);
        call("SKF_ExportCertificate", container, forSigning ? TRUE : 0, certificate, size);
        return certificate.getByteArray(0, bounded("SKF_ExportCertificate", size, CERTIFICATE));
    }

    void verifyPin(Pointer application, String pin) {
        Memory secret = text(pin);
        try {
            call("SKF_VerifyPIN", application, ulong.argument(USER), secret, ulong.cell(0));
        } finally {
            secret.clear();
        }
    }

    void changePin(Pointer application, String oldPin, String newPin) {
        Memory secret = text(oldPin);
        Memory fresh = text(newPin);
        try {
            call("SKF_ChangePIN", application, ulong.argument(USER), secret, fresh, ulong.cell(0));
        } finally {
            secret.clear();
            fresh.clear();
        }
    }

    int triesLeft(Pointer application) {
        Memory left = ulong.cell(0);
        call("SKF_GetPINInfo", application, ulong.argument(USER), ulong.cell(0), left, zeroed(Long.BYTES));
        return ulong.value(left);
    }

    /** The signature over the digest as r‖s: each number stands at the end of a field of 64 bytes. */
    byte[] sign(Pointer container, byte[] digest) {
        Memory data = bytes(digest);
        Memory blob = zeroed(2 * BLOB_HALF);
        call("SKF_ECCSignData", container, data, ulong.argument(digest.length), blob);
        byte[] signature = new byte[2 * HALF];
        blob.read(BLOB_HALF - HALF, signature, 0, HALF);
        blob.read(2L * BLOB_HALF - HALF, signature, HALF, HALF);
        return signature;
    }

    private List<String> names(String function, Object of) {
        Memory names = zeroed(NAMES);
        Memory size = ulong.cell(NAMES);
        call(function, of, names, size);
        return split(names.getByteArray(0, bounded(function, size, NAMES)));
    }

    /** Names ended by a zero each. */
    private static List<String> split(byte[] list) {
        List<String> names = new ArrayList<>();
        for (String name : new String(list, StandardCharsets.UTF_8).split("\0")) {
            if (!name.isEmpty()) {
                names.add(name);
            }
        }
        return names;
    }

    private Pointer handle(String function, Object... arguments) {
        Memory handle = zeroed(Long.BYTES);
        Object[] all = new Object[arguments.length + 1];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        all[arguments.length] = handle;
        call(function, all);
        return handle.getPointer(0);
    }

    /** The low 32 bits of the answer are its code, however wide the maker's ULONG is. */
    private void call(String name, Object... arguments) {
        Function function;
        try {
            function = library.getFunction(name);
        } catch (UnsatisfiedLinkError e) {
            throw new IllegalStateException("the SKF library has no " + name, e);
        }
        int code = function.invokeInt(arguments);
        if (code != 0) {
            throw new SkfException(name, code);
        }
    }

    private int bounded(String function, Pointer size, int most) {
        int told = ulong.value(size);
        if (told > most) {
            throw new IllegalStateException(function + " tells a size of " + told + " for a buffer of " + most
                    + "; ulongBits may be set wrong");
        }
        return told;
    }

    private static Memory text(String text) {
        return bytes((text + "\0").getBytes(StandardCharsets.UTF_8));
    }

    private static Memory bytes(byte[] bytes) {
        Memory memory = zeroed(Math.max(bytes.length, 1));
        memory.write(0, bytes, 0, bytes.length);
        return memory;
    }

    private static Memory zeroed(int size) {
        Memory memory = new Memory(size);
        memory.clear();
        return memory;
    }

    private static String string(byte[] padded) {
        return new String(padded, StandardCharsets.UTF_8).split("\0", 2)[0].strip();
    }
}
