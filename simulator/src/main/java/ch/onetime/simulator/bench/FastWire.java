package ch.onetime.simulator.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;

/**
 * WebSocket frames for a whole fleet through two shared buffers. The mask is zero: the standard
 * wants one, the server undoes it at the same price as any other, and our bytes can be laid down
 * once.
 */
final class FastWire {
    private static final int HEAD = 14;
    private static final int BUFFER = 1 << 18;

    private final ByteBuffer in = ByteBuffer.allocateDirect(BUFFER);
    private final ByteBuffer out = ByteBuffer.allocateDirect(BUFFER);
    private final Answer answer = new Answer();
    private int waiting;

    /** How many calls of the fleet are unanswered. */
    int waiting() {
        return waiting;
    }

    void knock(Client client, InetSocketAddress address) throws IOException {
        client.key.interestOps(SelectionKey.OP_READ);
        var request =
                """
                GET /ocpp/%s HTTP/1.1
                Host: %s:%d
                Upgrade: websocket
                Connection: Upgrade
                Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==
                Sec-WebSocket-Version: 13
                Sec-WebSocket-Protocol: ocpp1.6

                """
                        .formatted(client.identity, address.getHostString(), address.getPort());
        send(client, ByteBuffer.wrap(request.replace("\n", "\r\n").getBytes(ISO_8859_1)));
    }

    /** Asks the duty for the next call and sends it; one unanswered call at a time. */
    void say(Client client, Duty duty, Tally tally) throws IOException {
        if (!client.open || client.waiting) return;
        var template = duty.next(client);
        if (template == null) return;
        out.clear().position(HEAD);
        template.put(out, client);
        client.waiting = true;
        waiting++;
        client.sentAt = System.nanoTime();
        sendFrame(client, 1);
    }

    /** The payload lies in {@link #out} behind {@link #HEAD}; the head is put right before it. */
    private void sendFrame(Client client, int opcode) throws IOException {
        var end = out.position();
        var length = end - HEAD;
        var start = HEAD - 4 - (length < 126 ? 2 : length < 65_536 ? 4 : 10);
        out.position(start).limit(end);
        out.put((byte) (0x80 | opcode));
        if (length < 126) out.put((byte) (0x80 | length));
        else if (length < 65_536) out.put((byte) 0xFE).putShort((short) length);
        else out.put((byte) 0xFF).putLong(length);
        out.putInt(0).position(start);
        send(client, out);
    }

    private void send(Client client, ByteBuffer bytes) throws IOException {
        if (client.unsent == null) client.channel.write(bytes);
        if (!bytes.hasRemaining()) return;
        var before = client.unsent;
        var rest =
                ByteBuffer.allocate((before == null ? 0 : before.remaining()) + bytes.remaining());
        if (before != null) rest.put(before);
        client.unsent = rest.put(bytes).flip();
        client.key.interestOps(SelectionKey.OP_READ | SelectionKey.OP_WRITE);
    }

    /** The socket takes bytes again. */
    void flush(Client client) throws IOException {
        var rest = client.unsent;
        if (rest != null) client.channel.write(rest);
        if (rest != null && rest.hasRemaining()) return;
        client.unsent = null;
        client.key.interestOps(SelectionKey.OP_READ);
    }

    void read(Client client, Duty duty, Tally tally, boolean goOn) throws IOException {
        in.clear();
        if (client.unread != null) in.put(client.unread);
        client.unread = null;
        if (client.channel.read(in) < 0) throw new IOException("the server hung up");
        in.flip();
        if (!client.open && upgraded(client)) say(client, duty, tally);
        while (client.open && frame(client, duty, tally, goOn)) {}
        if (in.hasRemaining()) {
            client.unread = new byte[in.remaining()];
            in.get(client.unread);
        }
    }

    private boolean upgraded(Client client) throws IOException {
        var text = ISO_8859_1.decode(in.duplicate()).toString();
        var end = text.indexOf("\r\n\r\n");
        if (end < 0) return false;
        if (!text.startsWith("HTTP/1.1 101")) {
            throw new IOException("refused with " + text.lines().findFirst().orElse("nothing"));
        }
        in.position(end + 4);
        client.open = true;
        return true;
    }

    /** Takes one whole frame off the buffer, where there is one. */
    private boolean frame(Client client, Duty duty, Tally tally, boolean goOn) throws IOException {
        if (in.remaining() < 2) return false;
        var at = in.position();
        var length = in.get(at + 1) & 0x7F;
        var head = length < 126 ? 2 : length == 126 ? 4 : 10;
        if (in.remaining() < head) return false;
        if (length == 126) length = in.getShort(at + 2) & 0xFFFF;
        if (length == 127) length = (int) in.getLong(at + 2);
        if (length > BUFFER / 2) throw new IOException("the server sent " + length + " bytes");
        if (in.remaining() < head + length) return false;
        var opcode = in.get(at) & 0x0F;
        in.position(at + head + length);
        switch (opcode) {
            case 1 -> text(client, at + head, at + head + length, duty, tally, goOn);
            case 8 -> throw new IOException("the server closed the link");
            case 9 -> {
                out.clear().position(HEAD);
                out.put(in.slice(at + head, length));
                sendFrame(client, 10);
            }
            default -> {}
        }
        return true;
    }

    private void text(Client client, int from, int to, Duty duty, Tally tally, boolean goOn)
            throws IOException {
        answer.at(in, from, to);
        if (answer.type() == 2) {
            refuse(client);
            return;
        }
        if (!client.waiting || !answer.isFor(client.messageId)) {
            tally.stray();
            return;
        }
        client.waiting = false;
        waiting--;
        client.messageId++;
        if (answer.type() == 3) tally.answered(client.sentAt, duty.answered(client, answer));
        else tally.failed(answer.toString());
        if (goOn || !duty.mayEnd(client)) say(client, duty, tally);
    }

    /** A busy charger says no to everything the server asks of it during a measurement. */
    private void refuse(Client client) throws IOException {
        var status = answer.says("\"UnlockConnector\"") ? "UnlockFailed" : "Rejected";
        var payload =
                answer.says("\"GetConfiguration\"") ? "{}" : "{\"status\":\"" + status + "\"}";
        var text = "[3,\"" + answer.id() + "\"," + payload + "]";
        out.clear().position(HEAD);
        out.put(text.getBytes(UTF_8));
        sendFrame(client, 1);
    }
}
