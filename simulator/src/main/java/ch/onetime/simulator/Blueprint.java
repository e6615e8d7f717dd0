package ch.onetime.simulator;

import ch.onetime.simulator.socket.Request;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** How a fake charger is made. Everything has a usual value but its name and where it belongs. */
public final class Blueprint {
    final String identity;
    final String url;
    final Set<Quirk> quirks = EnumSet.noneOf(Quirk.class);
    final Map<String, String> settings = new LinkedHashMap<>();
    String vendor = "Onetime";
    String model = "Simulator";
    byte @Nullable [] password;
    int connectors = 1;
    int powerWatts = 11_000;
    int phases = 3;
    InstantSource clock = InstantSource.system();
    Duration clockOffset = Duration.ZERO;
    Duration patience = Duration.ofSeconds(30);
    Duration slowness = Duration.ofSeconds(2);
    boolean retriesWithSameId;
    UnaryOperator<Request> handshake = UnaryOperator.identity();
    Diary diary = Diary.NONE;
    Acknowledgements acknowledgements = Acknowledgements.NONE;
    @Nullable Path memory;

    private Blueprint(String identity, String url) {
        this.identity = identity;
        this.url = url;
    }

    /**
     * @param identity as it stands in the address, percent-encoded where it must be
     * @param url what an installer types into a charger, which appends its identity
     */
    public static Blueprint of(String identity, String url) {
        return new Blueprint(identity, url);
    }

    public Blueprint password(String text) {
        return password(text.getBytes(StandardCharsets.UTF_8));
    }

    public Blueprint password(byte[] bytes) {
        password = bytes.clone();
        return this;
    }

    public Blueprint by(String vendor, String model) {
        this.vendor = vendor;
        this.model = model;
        return this;
    }

    public Blueprint connectors(int count) {
        connectors = count;
        return this;
    }

    public Blueprint power(int watts, int phases) {
        powerWatts = watts;
        this.phases = phases;
        return this;
    }

    public Blueprint with(Quirk... more) {
        quirks.addAll(Arrays.asList(more));
        return this;
    }

    /** Begins with this value under this configuration key. */
    public Blueprint setting(String key, String value) {
        settings.put(key, value);
        return this;
    }

    public Blueprint clock(InstantSource source) {
        clock = source;
        return this;
    }

    /** How far the charger's own clock is ahead; negative when it is behind. */
    public Blueprint clockOffset(Duration ahead) {
        clockOffset = ahead;
        return this;
    }

    /** How long the charger waits for an answer. */
    public Blueprint patience(Duration time) {
        patience = time;
        return this;
    }

    /** How long {@link Quirk#SLOW_ANSWERS} takes. */
    public Blueprint slowness(Duration time) {
        slowness = time;
        return this;
    }

    /** Repeats an unanswered transaction message under its old message id. */
    public Blueprint retriesWithSameId() {
        retriesWithSameId = true;
        return this;
    }

    /** The last word about the upgrade request: other headers, another path. */
    public Blueprint handshake(UnaryOperator<Request> change) {
        handshake = change;
        return this;
    }

    public Blueprint diary(Diary reader) {
        diary = reader;
        return this;
    }

    /** Hears of each message about a charge when the central system has acknowledged it. */
    public Blueprint acknowledgements(Acknowledgements reader) {
        acknowledgements = reader;
        return this;
    }

    /** Where transactions and unsent messages outlive the process. */
    public Blueprint memory(Path file) {
        memory = file;
        return this;
    }

    boolean has(Quirk quirk) {
        return quirks.contains(quirk);
    }

    Request request() {
        var request = Request.to(url + (url.endsWith("/") ? "" : "/") + identity);
        if (!has(Quirk.NO_SUBPROTOCOL)) request = request.offering("ocpp1.6");
        if (password != null) request = request.withPassword(identity, password);
        return handshake.apply(request);
    }
}
