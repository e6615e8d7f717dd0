package ch.onetime.simulator.bench;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Thousands of connections on the caller's own thread. Nothing happens between two phases: the
 * server's pings wait, which no phase is long enough to make a fault.
 */
final class Fleet implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final InetSocketAddress address;
    private final Selector selector;
    private final FastWire wire = new FastWire();
    private final List<Client> clients = new ArrayList<>();
    private int openClients;

    Fleet(int port) throws IOException {
        address = new InetSocketAddress("localhost", port);
        selector = Selector.open();
    }

    List<Client> clients() {
        return clients;
    }

    /**
     * Connects this many more clients, at most {@code atOnce} of them knocking at the same time,
     * and lets each do its duty as soon as it is in. Returns when all have done it.
     */
    Tally connects(int count, String prefix, int atOnce, Duty duty) throws IOException {
        var tally = new Tally();
        var goal = clients.size() + count;
        var start = Instant.now().getEpochSecond() - 43_200;
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (openClients < goal || anyWaiting()) {
            while (clients.size() < goal && clients.size() - openClients < atOnce) {
                knock(prefix + clients.size(), start);
            }
            turn(duty, tally, true);
            if (System.nanoTime() > deadline) {
                throw new IOException(
                        "only %d of %d chargers were let in within %s"
                                .formatted(openClients, goal, PATIENCE));
            }
        }
        return tally.ended();
    }

    private void knock(String identity, long seconds) throws IOException {
        var channel = SocketChannel.open();
        channel.configureBlocking(false);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        var client = new Client(clients.size(), identity, channel, selector, seconds);
        clients.add(client);
        if (channel.connect(address)) throw new IOException("connected before anybody looked");
    }

    /** Every client does its duty again and again until the time is over. */
    Tally keepsAt(Duty duty, Duration time) throws IOException {
        var deadline = System.nanoTime() + time.toNanos();
        return keepsAt(duty, () -> System.nanoTime() >= deadline);
    }

    /** The same until it is enough. */
    Tally keepsAt(Duty duty, BooleanSupplier enough) throws IOException {
        var tally = new Tally();
        begin(duty, tally);
        while (!enough.getAsBoolean()) turn(duty, tally, true);
        tally.ended();
        settle(duty, tally);
        return tally;
    }

    /** Every client does its duty until it has nothing more to say. */
    Tally does(Duty duty) throws IOException {
        var tally = new Tally();
        begin(duty, tally);
        while (anyWaiting()) {
            turn(duty, tally, true);
            tally.giveUpAfter(PATIENCE);
        }
        return tally.ended();
    }

    private void begin(Duty duty, Tally tally) throws IOException {
        for (var client : clients) client.step = 0;
        for (var client : clients) wire.say(client, duty, tally);
    }

    /** Nothing new is begun; what was begun is brought to its end. */
    private void settle(Duty duty, Tally tally) throws IOException {
        while (anyWaiting()) {
            turn(duty, tally, false);
            tally.giveUpAfter(PATIENCE);
        }
    }

    private boolean anyWaiting() {
        return wire.waiting() > 0;
    }

    private void turn(Duty duty, Tally tally, boolean goOn) throws IOException {
        selector.select(key -> serve(key, duty, tally, goOn), 50);
        if (Thread.interrupted()) throw new InterruptedIOException("told to stop");
    }

    private void serve(SelectionKey key, Duty duty, Tally tally, boolean goOn) {
        var client = (Client) key.attachment();
        try {
            if (key.isConnectable() && client.channel.finishConnect()) {
                wire.knock(client, address);
                return;
            }
            if (key.isWritable()) wire.flush(client);
            if (key.isReadable()) {
                var wasOpen = client.open;
                wire.read(client, duty, tally, goOn);
                if (!wasOpen && client.open) openClients++;
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(client.identity + ": " + broken.getMessage(), broken);
        }
    }

    @Override
    public void close() throws IOException {
        for (var client : clients) client.channel.close();
        selector.close();
    }
}
