package ch.onetime.csms.station.command;

import ch.onetime.csms.platform.Columns;
import ch.onetime.csms.platform.database.Sql;
import ch.onetime.csms.station.StationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** The commands table. */
final class Commands {
    private static final String ADD =
            """
            INSERT INTO commands (id, site_id, station_id, action, payload, requested_by, state,
                late, created_at, expires_at, changed)
            VALUES (:id, 1, :station, :action, :payload, :requestedBy, 'QUEUED', 0, :createdAt,
                :expiresAt, :changed)
            """;

    private static final String SENT =
            """
            UPDATE commands SET state = 'SENT', call_id = :callId, sent_at = :at, changed = :changed
            WHERE id = :id AND state = 'QUEUED'
            """;

    /** A late answer may be written down before the end of our patience is: it stays. */
    private static final String ENDED =
            """
            UPDATE commands
            SET state = :state, answer = :answer, error_code = :code,
                error_description = :description, late = :late, answered_at = :at,
                changed = :changed
            WHERE id = :id AND (:late = 1 OR state IN ('QUEUED', 'SENT'))
            """;

    private static final String LOSE_OPEN =
            """
            UPDATE commands SET state = 'LOST', changed = :changed
            WHERE state IN ('QUEUED', 'SENT')
            """;

    private static final String ONE = "SELECT * FROM commands WHERE id = :id";

    private static final String OF_STATION =
            """
            SELECT * FROM commands WHERE station_id = :station AND id < :before
            ORDER BY id DESC LIMIT :limit
            """;

    private static final String BEFORE =
            """
            SELECT * FROM commands WHERE station_id = :station AND created_at < :before
            ORDER BY id DESC LIMIT :limit
            """;

    private Commands() {}

    static void add(Sql sql, CommandRecord command) {
        sql.createUpdate(ADD)
                .bind("id", command.id())
                .bind("station", command.station().value())
                .bind("action", command.action())
                .bind("payload", command.payload())
                .bind("requestedBy", command.requestedBy())
                .bind("createdAt", command.createdAt().toEpochMilli())
                .bind("expiresAt", command.expiresAt().toEpochMilli())
                .bind("changed", sql.changed())
                .execute();
    }

    static void sent(Sql sql, long id, String callId, Instant at) {
        sql.createUpdate(SENT)
                .bind("id", id)
                .bind("callId", callId)
                .bind("at", at.toEpochMilli())
                .bind("changed", sql.changed())
                .execute();
    }

    static void ended(Sql sql, long id, CommandEnd end, boolean late, Instant at) {
        var update = sql.createUpdate(ENDED).bind("id", id).bind("late", late ? 1 : 0);
        bindEnd(update, end, at).bind("changed", sql.changed()).execute();
    }

    static void loseOpen(Sql sql) {
        sql.createUpdate(LOSE_OPEN).bind("changed", sql.changed()).execute();
    }

    static Optional<CommandRecord> find(Sql sql, long id) {
        return sql.createQuery(ONE).bind("id", id).map((row, context) -> fromRow(row)).findOne();
    }

    static List<CommandRecord> ofStation(Sql sql, StationId station, long before, int limit) {
        return sql.createQuery(OF_STATION)
                .bind("station", station.value())
                .bind("before", before)
                .bind("limit", limit)
                .map((row, context) -> fromRow(row))
                .list();
    }

    static List<CommandRecord> before(Sql sql, StationId station, Instant before, int limit) {
        return sql.createQuery(BEFORE)
                .bind("station", station.value())
                .bind("before", before.toEpochMilli())
                .bind("limit", limit)
                .map((row, context) -> fromRow(row))
                .list();
    }

    private static Update bindEnd(Update update, CommandEnd end, Instant at) {
        return switch (end) {
            case CommandEnd.Answered(var json) ->
                    bind(update, CommandState.ANSWERED, json, null, null, at);
            case CommandEnd.CallError(var code, var why) ->
                    bind(update, CommandState.CALL_ERROR, null, code, why, at);
            case CommandEnd.TimedOut() ->
                    bind(update, CommandState.TIMED_OUT, null, null, null, null);
            case CommandEnd.Lost() -> bind(update, CommandState.LOST, null, null, null, null);
            case CommandEnd.Expired() -> bind(update, CommandState.EXPIRED, null, null, null, null);
        };
    }

    private static Update bind(
            Update update,
            CommandState state,
            @Nullable String answer,
            @Nullable String code,
            @Nullable String description,
            @Nullable Instant at) {
        return update.bind("state", state.name())
                .bind("answer", answer)
                .bind("code", code)
                .bind("description", description)
                .bind("at", Columns.millis(at));
    }

    private static CommandRecord fromRow(ResultSet row) throws SQLException {
        return new CommandRecord(
                row.getLong("id"),
                new StationId(row.getLong("station_id")),
                row.getString("action"),
                row.getString("payload"),
                row.getString("requested_by"),
                CommandState.valueOf(row.getString("state")),
                row.getString("call_id"),
                row.getString("answer"),
                row.getString("error_code"),
                row.getString("error_description"),
                row.getInt("late") == 1,
                Columns.instant(row, "created_at"),
                Columns.instant(row, "expires_at"),
                Columns.instantOrNull(row, "sent_at"),
                Columns.instantOrNull(row, "answered_at"));
    }
}
