package ch.onetime.simulator.socket;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.concurrent.ThreadLocalRandom;

/**
 * One WebSocket frame as it lies on the wire (RFC 6455, section 5.2). Everything can be set, also
 * what the standard forbids: reserved bits, no mask, a length that is a lie.
 */
@SuppressWarnings("ArrayRecordComponent") // frames are written and read, never compared
public record WireFrame(
        boolean last,
        int reserved,
        int opcode,
        boolean masked,
        long claimedLength,
        byte[] payload) {
    public static final int CONTINUATION = 0;
    public static final int TEXT = 1;
    public static final int BINARY = 2;
    public static final int CLOSE = 8;
    public static final int PING = 9;
    public static final int PONG = 10;

    private static final int READ_LIMIT = 16 * 1024 * 1024;

    /** A frame as a well-behaved client sends it. */
    public static WireFrame of(int opcode, byte[] payload) {
        return new WireFrame(true, 0, opcode, true, payload.length, payload);
    }

    public static WireFrame text(String text) {
        return of(TEXT, text.getBytes(UTF_8));
    }

    public static WireFrame close(int code, String reason) {
        var words = reason.getBytes(UTF_8);
        var payload = ByteBuffer.allocate(2 + words.length).putShort((short) code).put(words);
        return of(CLOSE, payload.array());
    }

    public WireFrame notLast() {
        return new WireFrame(false, reserved, opcode, masked, claimedLength, payload);
    }

    /**
     * Bits 4, 2 and 1 are RSV1, RSV2 and RSV3; RSV1 without agreed compression is a known fault.
     */
    public WireFrame withReservedBits(int bits) {
        return new WireFrame(last, bits, opcode, masked, claimedLength, payload);
    }

    public WireFrame unmasked() {
        return new WireFrame(last, reserved, opcode, false, claimedLength, payload);
    }

    /** Announces a length other than the payload's own. */
    public WireFrame claiming(long length) {
        return new WireFrame(last, reserved, opcode, masked, length, payload);
    }

    boolean isControl() {
        return opcode >= CLOSE;
    }

    public byte[] toBytes() {
        var out = ByteBuffer.allocate(14 + payload.length);
        out.put((byte) ((last ? 0x80 : 0) | reserved << 4 | opcode));
        var mask = masked ? 0x80 : 0;
        if (claimedLength < 126) {
            out.put((byte) (mask | (int) claimedLength));
        } else if (claimedLength < 65_536) {
            out.put((byte) (mask | 126)).putShort((short) claimedLength);
        } else {
            out.put((byte) (mask | 127)).putLong(claimedLength);
        }
        if (masked) putMasked(out);
        else out.put(payload);
        var bytes = new byte[out.position()];
        out.flip().get(bytes);
        return bytes;
    }

    private void putMasked(ByteBuffer out) {
        var key = ThreadLocalRandom.current().nextInt();
        out.putInt(key);
        for (var i = 0; i < payload.length; i++) {
            out.put((byte) (payload[i] ^ key >>> (8 * (3 - i % 4))));
        }
    }

    /** Blocks until a whole frame has come. */
    public static WireFrame read(InputStream in) throws IOException {
        var first = octet(in);
        var second = octet(in);
        var length =
                switch (second & 0x7F) {
                    case 126 -> number(in, 2);
                    case 127 -> number(in, 8);
                    default -> second & 0x7F;
                };
        if (length < 0 || length > READ_LIMIT) {
            throw new IOException("the server sent a frame of " + length + " bytes");
        }
        var masked = (second & 0x80) != 0;
        var key = masked ? (int) number(in, 4) : 0;
        var payload = in.readNBytes((int) length);
        if (payload.length < length) throw new EOFException("the server hung up within a frame");
        for (var i = 0; masked && i < payload.length; i++) {
            payload[i] ^= (byte) (key >>> (8 * (3 - i % 4)));
        }
        return new WireFrame(
                (first & 0x80) != 0, first >> 4 & 7, first & 0x0F, masked, length, payload);
    }

    private static long number(InputStream in, int octets) throws IOException {
        var number = 0L;
        for (var i = 0; i < octets; i++) number = number << 8 | octet(in);
        return number;
    }

    private static int octet(InputStream in) throws IOException {
        var octet = in.read();
        if (octet < 0) throw new EOFException("the server hung up without a close frame");
        return octet;
    }
}
