package ch.onetime.csms.station;

import ch.onetime.csms.platform.Energy;
import ch.onetime.csms.platform.database.Sql;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The meter epochs table. Within an epoch a meter counts upwards without a break; across two of
 * them no difference means anything.
 */
public final class MeterEpochs {
    private static final String END =
            """
            UPDATE meter_epochs SET ends_at = :at, end_mwh = :register, changed = :changed
            WHERE metering_point_id = :point AND ends_at IS NULL
            """;

    private static final String BEGIN =
            """
            INSERT INTO meter_epochs (id, site_id, metering_point_id, begins_at, begin_mwh, changed)
            VALUES (:id, 1, :point, :at, :register, :changed)
            ON CONFLICT (metering_point_id, begins_at)
            DO UPDATE SET begin_mwh = excluded.begin_mwh, ends_at = NULL, end_mwh = NULL,
                changed = excluded.changed
            """;

    private static final String GO_ON =
            """
            UPDATE meter_epochs SET ends_at = NULL, end_mwh = NULL, changed = :changed
            WHERE metering_point_id = :point AND ends_at = :at
            """;

    private MeterEpochs() {}

    public static void end(Sql sql, Connector meter, @Nullable Energy register, Instant at) {
        sql.createUpdate(END)
                .bind("point", meter.meteringPointId())
                .bind("register", register == null ? null : register.milliwattHours())
                .bind("at", at.toEpochMilli())
                .bind("changed", sql.changed())
                .execute();
    }

    /** What it counted before, on a workbench or elsewhere, is none of this place's. */
    public static void begin(
            Sql sql, long id, Connector meter, @Nullable Energy register, Instant at) {
        end(sql, meter, register, at);
        sql.createUpdate(BEGIN)
                .bind("id", id)
                .bind("point", meter.meteringPointId())
                .bind("register", register == null ? null : register.milliwattHours())
                .bind("at", at.toEpochMilli())
                .bind("changed", sql.changed())
                .execute();
    }

    /** It was ended by mistake at that moment, and has counted on. */
    public static void goOn(Sql sql, Connector meter, Instant endedAt) {
        sql.createUpdate(GO_ON)
                .bind("point", meter.meteringPointId())
                .bind("at", endedAt.toEpochMilli())
                .bind("changed", sql.changed())
                .execute();
    }
}
