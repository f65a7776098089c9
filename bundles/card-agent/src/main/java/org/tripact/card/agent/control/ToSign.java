package org.tripact.card.agent.control;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;

/** What a call wants signed: bytes, or the digest of bytes that nobody here has seen. */
final class ToSign {

    private final byte[] bytes;
    private final boolean digest;

    private ToSign(byte[] bytes, boolean digest) {
        this.bytes = bytes;
        this.digest = digest;
    }

    static ToSign bytes(byte[] bytes) {
        return new ToSign(bytes, false);
    }

    static ToSign digest(byte[] digest) {
        return new ToSign(digest, true);
    }

    /** As a person can check it: text with everything visible, else hex. */
    Shown shown() {
        if (digest) {
            return new Shown(Shown.Kind.DIGEST, hex(), bytes.length);
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return new Shown(Shown.Kind.TEXT, VisibleText.of(text), bytes.length);
        } catch (CharacterCodingException noText) {
            return new Shown(Shown.Kind.BYTES, hex(), bytes.length);
        }
    }

    private String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ToSign that && digest == that.digest && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(Arrays.hashCode(bytes), digest);
    }

    /** Without its contents: they are nobody's business but the signer's. */
    @Override
    public String toString() {
        return (digest ? "digest of " : "text of ") + bytes.length + " bytes";
    }
}
