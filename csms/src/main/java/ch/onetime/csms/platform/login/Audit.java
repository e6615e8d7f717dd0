package ch.onetime.csms.platform.login;

import ch.onetime.csms.platform.database.Database;
import ch.onetime.csms.platform.database.DatabaseAway;
import ch.onetime.csms.platform.database.Lane;
import ch.onetime.csms.platform.database.Sql;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jdbi.v3.core.result.RowView;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The record of who did what; nothing is ever taken out of it. */
public final class Audit {
    private static final Logger log = LoggerFactory.getLogger(Audit.class);

    private static final String ADD =
            """
            INSERT INTO audit (id, site_id, at, actor, action, subject, detail)
            VALUES (:id, 1, :at, :actor, :action, :subject, :detail)
            ON CONFLICT (id) DO NOTHING
            """;

    private static final String BEFORE =
            "SELECT * FROM audit WHERE site_id = 1 AND id < :before ORDER BY id DESC LIMIT :limit";

    private static final String SOME_BEFORE =
            """
            SELECT * FROM audit
            WHERE site_id = 1 AND id < :before AND (:actor = '' OR actor = :actor)
                AND (:subject = '' OR subject = :subject)
            ORDER BY id DESC LIMIT :limit
            """;

    private static final String ACTORS =
            "SELECT DISTINCT actor FROM audit WHERE site_id = 1 ORDER BY actor";

    private final Database database;
    private final InstantSource clock;

    public Audit(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Kept when this returns. */
    public void note(String actor, String action, String subject, String detail) {
        var entry = entry(actor, action, subject, detail);
        database.write(
                Lane.PEOPLE,
                entry.id(),
                sql -> {
                    write(sql, entry);
                    return true;
                });
    }

    /**
     * Of something that has happened and is kept. To say that it has not, because the database went
     * away in between, would make the caller do it again.
     */
    public void noteDone(String actor, String action, String subject, String detail) {
        try {
            note(actor, action, subject, detail);
        } catch (DatabaseAway away) {
            log.warn("{} did {} to {}; the audit could not be written.", actor, action, subject);
        }
    }

    /** An entry for {@link #write}, made before the work it is written in. */
    public AuditEntry entry(String actor, String action, String subject, String detail) {
        return new AuditEntry(database.nextId(), clock.instant(), actor, action, subject, detail);
    }

    /** Inside the work that does what is noted: both are kept, or neither. */
    public static void write(Sql sql, AuditEntry entry) {
        sql.createUpdate(ADD)
                .bind("id", entry.id())
                .bind("at", entry.at())
                .bind("actor", entry.actor())
                .bind("action", entry.action())
                .bind("subject", entry.subject())
                .bind("detail", entry.detail())
                .execute();
    }

    /**
     * The newest first.
     *
     * @param before the id of an entry whose predecessors are wanted, or {@link Long#MAX_VALUE}
     */
    public List<AuditEntry> latest(long before, int limit) {
        return database.read(sql ->
                sql.createQuery(BEFORE)
                        .bind("before", before)
                        .bind("limit", limit)
                        .map(Audit::fromRow)
                        .list());
    }

    /**
     * The newest first, of one person or about one subject.
     *
     * @param actor empty: anybody
     * @param subject empty: anything
     */
    public List<AuditEntry> latest(String actor, String subject, long before, int limit) {
        return database.read(sql ->
                sql.createQuery(SOME_BEFORE)
                        .bind("actor", actor)
                        .bind("subject", subject)
                        .bind("before", before)
                        .bind("limit", limit)
                        .map(Audit::fromRow)
                        .list());
    }

    /** Everybody who has ever done something. */
    public List<String> actors() {
        return database.read(sql -> sql.createQuery(ACTORS).mapTo(String.class).list());
    }

    private static AuditEntry fromRow(RowView row) {
        return new AuditEntry(
                row.getColumn("id", Long.class),
                row.getColumn("at", Instant.class),
                row.getColumn("actor", String.class),
                row.getColumn("action", String.class),
                row.getColumn("subject", String.class),
                row.getColumn("detail", String.class));
    }
}
