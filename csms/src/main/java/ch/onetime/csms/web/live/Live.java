package ch.onetime.csms.web.live;

import ch.onetime.csms.station.Site;
import ch.onetime.csms.web.page.Formats;
import ch.onetime.csms.web.page.Frame;
import ch.onetime.csms.web.page.Language;
import ch.onetime.csms.web.page.Saying;
import ch.onetime.csms.web.page.Templates;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps open pages up to date: at most once a second the garage is rendered, once for all who see
 * the same, and each is sent what has changed. While nobody watches, nothing is done.
 */
public final class Live implements AutoCloseable {
    /** More people than a garage has, and few enough to serve. */
    private static final int MOST_CLIENTS = 200;

    private static final Logger log = LoggerFactory.getLogger(Live.class);
    private static final Duration PACE = Duration.ofSeconds(1);

    /** A browser that hears nothing for twice as long knows that it has lost us. */
    private static final Duration BEAT = Duration.ofSeconds(2);

    /** What time alone changes, such as how long chargers may still join. */
    private static final Duration LOOK = Duration.ofSeconds(10);

    /** A browser opens six connections to one host; windows that watch must leave it some. */
    private static final int MOST_OF_A_SESSION = 4;

    private final Now now;
    private final Dirt dirt;
    private final Painter painter;
    private final Todo todo;
    private final Function<Language, Frame> frames;
    private final Supplier<Site> site;
    private final Supplier<String> ocppAddress;
    private final Semaphore nudges = new Semaphore(0);
    private final List<Client> clients = new ArrayList<>();
    private final Map<Viewer, List<Section>> painted = new HashMap<>();
    private final Thread thread;
    private List<Tile> tiles = List.of();

    /**
     * @param frames what surrounds a page, in a language
     * @param ocppAddress what to type into a charger
     */
    public Live(
            LiveRooms rooms,
            Templates templates,
            Function<Language, Frame> frames,
            Supplier<String> ocppAddress) {
        this.dirt = new Dirt(this::nudge);
        this.todo = new Todo(rooms);
        this.now = new Now(rooms, dirt, todo);
        this.painter = new Painter(templates);
        this.frames = frames;
        this.site = rooms.joining()::site;
        this.ocppAddress = ocppAddress;
        this.thread = Thread.ofVirtual().name("web-live").unstarted(this::keepUpToDate);
        dirt.listenTo(rooms.events());
        thread.start();
    }

    /** For a page without a connection, and for the first look of one with. */
    public LiveView look(Viewer viewer) {
        return view(viewer, now.look());
    }

    /** Somebody has changed something that no event tells of. */
    public void lookAgain() {
        dirt.all();
    }

    /**
     * Sends everything as it is now and then each change; returns when we end it.
     *
     * @param session whose window it is
     * @param isStillWelcome asked before each message; false ends the connection
     * @throws IOException when the browser has gone
     */
    public void serve(Viewer viewer, long session, BooleanSupplier isStillWelcome, OutputStream out)
            throws IOException {
        var client = new Client(viewer, session, isStillWelcome);
        enter(client);
        try {
            client.writeTo(out);
        } finally {
            exit(client);
        }
    }

    @Override
    public void close() {
        thread.interrupt();
        synchronized (clients) {
            clients.forEach(Client::leave);
        }
    }

    /** A browser that has vanished is noticed late; where it gets too full, the oldest leaves. */
    private void enter(Client client) {
        synchronized (clients) {
            if (clients.size() >= MOST_CLIENTS) {
                clients.removeFirst().leave();
            }
            var others = clients.stream().filter(it -> it.session() == client.session()).toList();
            if (others.size() >= MOST_OF_A_SESSION) {
                others.getFirst().rest();
            }
            var sections = painted.computeIfAbsent(client.viewer(), this::firstLook);
            var everything = new LinkedHashMap<String, String>();
            sections.forEach(section -> everything.put(section.id(), section.html()));
            client.offer(Message.of(everything));
            clients.add(client);
        }
        nudge();
    }

    private List<Section> firstLook(Viewer viewer) {
        var garage = now.look();
        if (painted.isEmpty()) {
            tiles = garage.tiles(); // nobody has watched, so nobody has missed news
        }
        return painter.paint(view(viewer, garage));
    }

    private void exit(Client client) {
        synchronized (clients) {
            clients.remove(client);
            painted.keySet().retainAll(clients.stream().map(Client::viewer).toList());
        }
    }

    private void nudge() {
        if (nudges.availablePermits() == 0) {
            nudges.release();
        }
    }

    private void keepUpToDate() {
        var nextBeat = System.nanoTime();
        var nextLook = nextBeat;
        try {
            while (!Thread.currentThread().isInterrupted()) {
                var wait = BEAT.minus(PACE).toMillis();
                var isNudged = nudges.tryAcquire(wait, TimeUnit.MILLISECONDS);
                nudges.drainPermits();
                var time = System.nanoTime();
                if (isNudged || time - nextLook >= 0) {
                    nextLook = time + LOOK.toNanos();
                    guarded(this::sendChanges);
                }
                if (time - nextBeat >= 0) {
                    nextBeat = time + BEAT.toNanos();
                    guarded(this::beat);
                }
                Thread.sleep(PACE);
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /** A mistake in one round must not end the page for ever. */
    private void guarded(Runnable round) {
        try {
            synchronized (clients) {
                if (!clients.isEmpty()) {
                    round.run();
                }
            }
        } catch (RuntimeException failure) {
            log.error(
                    "The live page could not be renewed; it goes on with the next change.",
                    failure);
        }
    }

    private void sendChanges() {
        var garage = now.look();
        var news = News.between(tiles, garage.tiles());
        tiles = garage.tiles();
        for (var viewer : List.copyOf(painted.keySet())) {
            var before = Objects.requireNonNull(painted.get(viewer));
            var view = view(viewer, garage);
            var after = painter.paint(view);
            painted.put(viewer, after);
            var changes = new LinkedHashMap<String, String>();
            for (var i = 0; i < after.size(); i++) {
                after.get(i).addChanges(before.get(i), changes);
            }
            if (!news.isEmpty()) {
                changes.put("news", painter.news(news.sentence(view)));
            }
            if (!changes.isEmpty()) {
                send(viewer, Message.of(changes));
            }
        }
    }

    private void send(Viewer viewer, String message) {
        clients.stream()
                .filter(client -> client.viewer().equals(viewer))
                .forEach(client -> client.offer(message));
    }

    private void beat() {
        clients.forEach(client -> client.offer(Message.BEAT));
    }

    private LiveView view(Viewer viewer, Garage garage) {
        var place = site.get();
        var frame = frames.apply(viewer.language());
        var formats = Formats.of(frame.words(), place.language(), place.timeZone());
        var saying = new Saying(frame.words(), formats, garage.now());
        var lines = todo.lines(garage.matters(), saying, viewer);
        return new LiveView(frame, saying, viewer, garage, lines, ocppAddress.get());
    }
}
