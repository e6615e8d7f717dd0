package ch.onetime.simulator.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import org.jspecify.annotations.Nullable;

/**
 * One of many simulated chargers: what it would remember, and nothing else. Plain fields, because
 * the fleet's single thread reads and writes them a hundred thousand times a second.
 */
final class Client {
    final int number;
    final String identity;
    final byte[] tag;
    final SocketChannel channel;
    final SelectionKey key;

    boolean open;
    boolean waiting;
    long messageId = 1;
    long sentAt;
    long seconds;
    long meterWh;
    long transaction;
    int step;

    /** The beginning of a frame whose rest has not come yet. */
    byte @Nullable [] unread;

    /** The end of a frame that the socket did not take yet. */
    @Nullable ByteBuffer unsent;

    Client(int number, String identity, SocketChannel channel, Selector selector, long seconds)
            throws ClosedChannelException {
        this.number = number;
        this.identity = identity;
        this.channel = channel;
        this.key = channel.register(selector, SelectionKey.OP_CONNECT, this);
        this.seconds = seconds;
        this.meterWh = 1_000_000L + 1_000L * number;
        this.tag = tag(number).getBytes(US_ASCII);
    }

    /** The card of the client with this number. */
    static String tag(int number) {
        return "BENCH" + number;
    }
}
