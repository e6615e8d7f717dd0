package ch.onetime.simulator;

import ch.onetime.ocpp.v16.IdTagInfo;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One charge at one connector, from its start on; the central system names it when it answers. */
public final class Charge {
    /** What OCPP lets a charger say that was never given a number. */
    static final long UNNAMED = -1;

    private final int connector;
    private final String tag;
    private final long startWh;
    private final Instant startedAt;
    private volatile long transactionId = UNNAMED;
    private volatile IdTagInfo.@Nullable Status verdict;

    Charge(int connector, String tag, long startWh, Instant startedAt) {
        this.connector = connector;
        this.tag = tag;
        this.startWh = startWh;
        this.startedAt = startedAt;
    }

    void named(long transactionId, IdTagInfo.@Nullable Status verdict) {
        this.transactionId = transactionId;
        this.verdict = verdict;
    }

    public int connector() {
        return connector;
    }

    public String tag() {
        return tag;
    }

    public long startWh() {
        return startWh;
    }

    public Instant startedAt() {
        return startedAt;
    }

    /** -1 until the central system has answered the start. */
    public long transactionId() {
        return transactionId;
    }

    boolean refused() {
        return verdict != null && verdict != IdTagInfo.Status.Accepted;
    }
}
