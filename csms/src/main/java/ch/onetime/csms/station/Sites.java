package ch.onetime.csms.station;

import ch.onetime.csms.platform.Columns;
import ch.onetime.csms.platform.database.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The sites table: one row, there from the first migration. */
final class Sites {
    private static final String THE_SITE = "SELECT * FROM sites WHERE id = 1";

    private static final String SET_UP =
            """
            UPDATE sites
            SET name = :name, time_zone = :timeZone, currency = :currency, language = :language,
                bays = :bays, set_up_at = :at, changed = :changed
            WHERE id = 1 AND set_up_at IS NULL
            """;

    private static final String CHANGE =
            """
            UPDATE sites
            SET name = :name, time_zone = :timeZone, currency = :currency, language = :language,
                street = :street, postal_code = :postalCode, town = :town, country = :country,
                changed = :changed
            WHERE id = 1
            """;

    private static final String JOINING =
            "UPDATE sites SET joining_until = :until, changed = :changed WHERE id = 1";

    private Sites() {}

    static Site site(Sql sql) {
        return sql.createQuery(THE_SITE).map((row, context) -> fromRow(row)).one();
    }

    /** Whether this was the first time; the site is set up once. */
    static boolean setUp(Sql sql, Site site) {
        return sql.createUpdate(SET_UP)
                        .bind("name", site.name())
                        .bind("timeZone", site.timeZone().getId())
                        .bind("currency", site.currency().getCurrencyCode())
                        .bind("language", site.language())
                        .bind("bays", site.bays())
                        .bind("at", Columns.millis(site.setUpAt()))
                        .bind("changed", sql.changed())
                        .execute()
                == 1;
    }

    static void change(Sql sql, SiteWish wish) {
        var address = wish.address();
        sql.createUpdate(CHANGE)
                .bind("name", wish.name())
                .bind("timeZone", wish.timeZone().getId())
                .bind("currency", wish.currency().getCurrencyCode())
                .bind("language", wish.language())
                .bind("street", address.street())
                .bind("postalCode", address.postalCode())
                .bind("town", address.town())
                .bind("country", address.country())
                .bind("changed", sql.changed())
                .execute();
    }

    static void joining(Sql sql, @Nullable Instant until) {
        sql.createUpdate(JOINING)
                .bind("until", Columns.millis(until))
                .bind("changed", sql.changed())
                .execute();
    }

    private static Site fromRow(ResultSet row) throws SQLException {
        return new Site(
                row.getString("name"),
                ZoneId.of(row.getString("time_zone")),
                Currency.getInstance(row.getString("currency")),
                row.getString("language"),
                row.getInt("bays"),
                Columns.instantOrNull(row, "joining_until"),
                Columns.instantOrNull(row, "set_up_at"),
                new PostalAddress(
                        text(row, "street"),
                        text(row, "postal_code"),
                        text(row, "town"),
                        text(row, "country")));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNullElse(row.getString(column), "");
    }
}
