package ch.onetime.csms.upkeep.cards;

import ch.onetime.csms.platform.Columns;
import ch.onetime.csms.platform.database.Sql;
import ch.onetime.csms.station.StationId;
import ch.onetime.csms.upkeep.cards.Kept.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** The card_lists table. */
final class CardLists {
    private static final String PUT =
            """
            INSERT INTO card_lists (station_id, site_id, version, entries, digest, listed_at,
                forgotten, problem, changed)
            VALUES (:station, 1, :version, :entries, :digest, :listedAt, :forgotten, :problem,
                :changed)
            ON CONFLICT (station_id)
            DO UPDATE SET version = excluded.version, entries = excluded.entries,
                digest = excluded.digest, listed_at = excluded.listed_at,
                forgotten = excluded.forgotten, problem = excluded.problem,
                changed = excluded.changed
            """;

    private static final String ONE = "SELECT * FROM card_lists WHERE station_id = :station";

    private CardLists() {}

    static void put(Sql sql, Kept kept) {
        var problem = kept.problem();
        sql.createUpdate(PUT)
                .bind("station", kept.station().value())
                .bind("version", kept.version())
                .bind("entries", CardListText.write(kept.list()))
                .bind("digest", kept.digest())
                .bind("listedAt", Columns.millis(kept.listedAt()))
                .bind("forgotten", kept.forgotten())
                .bind("problem", problem == null ? null : problem.name())
                .bind("changed", sql.changed())
                .execute();
    }

    static Optional<Kept> find(Sql sql, StationId station) {
        return sql.createQuery(ONE)
                .bind("station", station.value())
                .map((row, context) -> fromRow(row))
                .findOne();
    }

    private static Kept fromRow(ResultSet row) throws SQLException {
        var problem = row.getString("problem");
        return new Kept(
                new StationId(row.getLong("station_id")),
                row.getLong("version"),
                CardListText.read(row.getString("entries")),
                row.getString("digest"),
                Columns.instantOrNull(row, "listed_at"),
                row.getString("forgotten"),
                problem == null ? null : Problem.valueOf(problem));
    }
}
