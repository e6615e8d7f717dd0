package ch.onetime.simulator.socket;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The reading half of a link: puts fragments together and answers control frames. */
final class Reading {
    /** Stands for a close frame without a code (RFC 6455, section 7.1.5). */
    static final int NO_CODE = 1005;

    private final Link link;
    private final InputStream in;
    private final Listener listener;
    private final @Nullable Deflation deflation;

    Reading(Link link, InputStream in, Listener listener, @Nullable Deflation deflation) {
        this.link = link;
        this.in = in;
        this.listener = listener;
        this.deflation = deflation;
    }

    Ending untilClosed() throws IOException, InterruptedException {
        while (true) {
            var frame = next();
            switch (frame.opcode()) {
                case WireFrame.CLOSE -> {
                    return closed(frame.payload());
                }
                case WireFrame.PING -> pinged(frame.payload());
                case WireFrame.PONG -> listener.pong(frame.payload());
                default -> message(frame);
            }
        }
    }

    /** A frozen link holds back what it has just read, so nobody sees it before the thaw. */
    private WireFrame next() throws IOException, InterruptedException {
        var frame = WireFrame.read(in);
        link.pace().await();
        return frame;
    }

    private void pinged(byte[] payload) throws IOException {
        link.pong(payload);
        listener.ping(payload);
    }

    private void message(WireFrame first) throws IOException, InterruptedException {
        var bytes = first.last() ? first.payload() : assembled(first);
        if ((first.reserved() & 4) != 0) {
            if (deflation == null) throw new IOException("compressed, but nobody agreed to that");
            bytes = deflation.inflated(bytes);
        }
        if (first.opcode() == WireFrame.TEXT) listener.text(new String(bytes, UTF_8));
        else listener.binary(bytes);
    }

    private byte[] assembled(WireFrame first) throws IOException, InterruptedException {
        var whole = new ByteArrayOutputStream();
        whole.writeBytes(first.payload());
        for (var last = false; !last; ) {
            var piece = next();
            switch (piece.opcode()) {
                case WireFrame.PING -> pinged(piece.payload());
                case WireFrame.PONG -> listener.pong(piece.payload());
                case WireFrame.CONTINUATION -> {
                    whole.writeBytes(piece.payload());
                    last = piece.last();
                }
                default -> throw new IOException("a new message within a fragmented one");
            }
        }
        return whole.toByteArray();
    }

    private Ending closed(byte[] payload) throws IOException {
        if (payload.length < 2) return link.closed(NO_CODE, "");
        var code = (payload[0] & 0xFF) << 8 | (payload[1] & 0xFF);
        return link.closed(code, new String(payload, 2, payload.length - 2, UTF_8));
    }
}
