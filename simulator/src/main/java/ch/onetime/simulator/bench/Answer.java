package ch.onetime.simulator.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;

/**
 * A text frame from the server, looked at in place. Only what the load generator needs is read: the
 * message type, the id, and now and then one number.
 */
final class Answer {
    private ByteBuffer bytes = ByteBuffer.allocate(0);
    private int from;
    private int to;

    void at(ByteBuffer bytes, int from, int to) {
        this.bytes = bytes;
        this.from = from;
        this.to = to;
    }

    /** 2, 3 or 4; anything else means that the text is no OCPP message. */
    int type() {
        return to - from < 4 ? 0 : bytes.get(from + 1) - '0';
    }

    /** Whether the answer carries this id, which our own frames write as a text of digits. */
    boolean isFor(long id) {
        var number = 0L;
        for (var at = from + 4; at < to && bytes.get(at) != '"'; at++) {
            number = number * 10 + bytes.get(at) - '0';
        }
        return number == id;
    }

    /** The number after {@code "name":}, or -1. */
    long number(String name) {
        var at = after("\"" + name + "\":");
        if (at < 0) return -1;
        var number = 0L;
        for (; at < to && bytes.get(at) >= '0' && bytes.get(at) <= '9'; at++) {
            number = number * 10 + bytes.get(at) - '0';
        }
        return number;
    }

    boolean says(String words) {
        return after(words) >= 0;
    }

    /** The id of a call from the server, as it stands between its quotes. */
    String id() {
        var text = toString();
        var end = text.indexOf('"', 4);
        return end < 0 ? "" : text.substring(4, end);
    }

    private int after(String words) {
        var wanted = words.getBytes(US_ASCII);
        for (var at = from; at <= to - wanted.length; at++) {
            var i = 0;
            while (i < wanted.length && bytes.get(at + i) == wanted[i]) i++;
            if (i == wanted.length) return at + i;
        }
        return -1;
    }

    @Override
    public String toString() {
        var copy = new byte[to - from];
        bytes.get(from, copy);
        return new String(copy, UTF_8);
    }
}
