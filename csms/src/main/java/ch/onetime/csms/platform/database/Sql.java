package ch.onetime.csms.platform.database;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** What a work has in hand: Jdbi inside one running transaction. */
public final class Sql {
    private static final int STATEMENTS_KEPT = 64;

    private final Handle handle;
    private final boolean locksAreNeeded;
    private final LinkedHashMap<String, PreparedStatement> statements =
            new LinkedHashMap<>(16, 0.75f, true);
    private Changes.@Nullable Running running;

    Sql(Handle handle, boolean locksAreNeeded) {
        this.handle = handle;
        this.locksAreNeeded = locksAreNeeded;
    }

    /** From here on {@link #changed} numbers rows for this transaction; null while only reading. */
    Sql numbering(Changes.@Nullable Running running) {
        this.running = running;
        return this;
    }

    public Handle handle() {
        return handle;
    }

    public Update createUpdate(String sql) {
        return handle.createUpdate(sql);
    }

    public Query createQuery(String sql) {
        return handle.createQuery(sql);
    }

    public PreparedBatch prepareBatch(String sql) {
        return handle.prepareBatch(sql);
    }

    /**
     * A prepared statement with question marks, for the few writes that come thousands of times a
     * second; it costs half as much as a Jdbi update. It stays prepared between works: set all its
     * parameters, close its result sets, but never the statement itself.
     */
    public PreparedStatement statement(String sql) throws SQLException {
        var statement = statements.get(sql);
        if (statement == null) {
            statement = handle.getConnection().prepareStatement(sql);
            statements.put(sql, statement);
            if (statements.size() > STATEMENTS_KEPT) {
                statements.pollFirstEntry().getValue().close();
            }
        }
        return statement;
    }

    /** The next number of the change sequence; see {@link Database#settled}. */
    public long changed() {
        if (running == null) {
            throw new IllegalStateException("A read changes nothing, so it has no change number.");
        }
        return running.next();
    }

    /**
     * Until this work ends, no other work holds the lock of this name. On SQLite works run one
     * after the other anyway.
     */
    public void lock(String name) {
        if (locksAreNeeded) {
            handle.createQuery("SELECT 1 FROM pg_advisory_xact_lock(:room, :name)")
                    .bind("room", 0x0CBB)
                    .bind("name", name.hashCode())
                    .mapTo(Integer.class)
                    .one();
        }
    }
}
