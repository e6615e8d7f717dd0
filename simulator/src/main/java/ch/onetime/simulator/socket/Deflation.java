package ch.onetime.simulator.socket;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** The {@code permessage-deflate} extension (RFC 7692), for a link on which the server agreed. */
final class Deflation implements AutoCloseable {
    static final String NAME = "permessage-deflate";

    /** Every message ends in an empty block whose last four bytes are not sent. */
    private static final byte[] TAIL = {0, 0, (byte) 0xFF, (byte) 0xFF};

    private final Inflater inflater = new Inflater(true);
    private final Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);

    byte[] inflated(byte[] payload) throws IOException {
        var whole = Arrays.copyOf(payload, payload.length + TAIL.length);
        System.arraycopy(TAIL, 0, whole, payload.length, TAIL.length);
        inflater.setInput(whole);
        var out = new ByteArrayOutputStream();
        var piece = new byte[2048];
        try {
            for (var n = inflater.inflate(piece); n > 0; n = inflater.inflate(piece)) {
                out.write(piece, 0, n);
            }
        } catch (DataFormatException broken) {
            throw new IOException("the server sent badly compressed bytes", broken);
        }
        return out.toByteArray();
    }

    /** Each message starts afresh, which is allowed whatever was agreed about contexts. */
    byte[] deflated(byte[] payload) {
        deflater.reset();
        deflater.setInput(payload);
        var out = new ByteArrayOutputStream();
        var piece = new byte[2048];
        for (var n = flush(piece); n > 0; n = flush(piece)) {
            out.write(piece, 0, n);
        }
        var bytes = out.toByteArray();
        return Arrays.copyOf(bytes, bytes.length - TAIL.length);
    }

    private int flush(byte[] piece) {
        return deflater.deflate(piece, 0, piece.length, Deflater.SYNC_FLUSH);
    }

    @Override
    public void close() {
        inflater.end();
        deflater.end();
    }
}
