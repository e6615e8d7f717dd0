package ch.onetime.csms.charging;

import ch.onetime.csms.access.IdTag;
import ch.onetime.csms.access.Verdict;
import ch.onetime.csms.platform.Columns;
import ch.onetime.csms.station.StationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** A row of the transactions table as a record. */
final class TransactionRow {
    private TransactionRow() {}

    static Transaction read(ResultSet row, StatementContext context) throws SQLException {
        return new Transaction(
                row.getLong("id"),
                Long.parseLong(row.getString("reference")),
                new StationId(row.getLong("station_id")),
                row.getInt("evse"),
                row.getLong("metering_point_id"),
                new IdTag(row.getString("tag")),
                Verdict.valueOf(row.getString("verdict")),
                TransactionState.valueOf(row.getString("state")),
                Columns.energyOrNull(row, "start_mwh"),
                Columns.instant(row, "started_at"),
                Columns.instant(row, "started_received_at"),
                Columns.longOrNull(row, "reservation_id"),
                stop(row),
                flags(row.getString("flags")),
                Columns.longOrNull(row, "bay_id"),
                whose(row));
    }

    static String text(Set<Flag> flags) {
        return flags.stream().sorted().map(Flag::name).collect(Collectors.joining(","));
    }

    private static Transaction.@Nullable Stop stop(ResultSet row) throws SQLException {
        var at = Columns.instantOrNull(row, "stopped_at");
        if (at == null) {
            return null;
        }
        var tag = row.getString("stop_tag");
        return new Transaction.Stop(
                at,
                Columns.instantOrNull(row, "stopped_device_at"),
                Columns.instant(row, "stopped_received_at"),
                Columns.energyOrNull(row, "stop_mwh"),
                row.getString("stop_reason"),
                tag == null ? null : new IdTag(tag),
                Columns.energyOrNull(row, "energy_mwh"));
    }

    private static @Nullable Whose whose(ResultSet row) throws SQLException {
        var person = Columns.longOrNull(row, "person_id");
        return person == null
                ? null
                : new Whose(person, Whose.By.valueOf(row.getString("person_by")));
    }

    private static Set<Flag> flags(String text) {
        var flags = EnumSet.noneOf(Flag.class);
        if (!text.isEmpty()) {
            for (var name : text.split(",", -1)) {
                flags.add(Flag.valueOf(name));
            }
        }
        return Set.copyOf(flags);
    }
}
