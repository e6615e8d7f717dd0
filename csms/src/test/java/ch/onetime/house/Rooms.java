package ch.onetime.house;

import static ch.onetime.house.Room.room;

import java.util.List;

/**
 * Who may use whom. Each row names only rows above it, so that a circle cannot be written; what is
 * not here does not exist. {@code architecture.md} shows the same as a picture.
 */
final class Rooms {
    private static final String JSON = "tools.jackson";
    private static final String LOG = "org.slf4j";
    private static final String SQL = "org.jdbi.v3.core";

    static final List<Room> TABLE =
            List.of(
                    // The wire. It knows nothing of the product.
                    room("ocpp").with("rpc", "v16").libraries(JSON, "com.fasterxml.jackson"),
                    // Chargers that are not there: for demonstrations, benchmarks and our tests.
                    room("simulator").with("socket", "bench").uses("ocpp").libraries(JSON, LOG),
                    // The product.
                    room("csms.platform").libraries(LOG, JSON),
                    room("csms.platform.database")
                            .uses("csms.platform")
                            .libraries(
                                    LOG,
                                    SQL,
                                    "com.zaxxer.hikari",
                                    "org.flywaydb.core",
                                    "org.sqlite",
                                    "org.postgresql"),
                    room("csms.platform.login")
                            .uses("csms.platform", "csms.platform.database")
                            .libraries(LOG, SQL, "org.bouncycastle"),
                    room("csms.station")
                            .with("command", "deviation")
                            .uses("csms.platform", "csms.platform.database")
                            .libraries(LOG, SQL),
                    room("csms.metering")
                            .uses("csms.platform", "csms.platform.database", "csms.station")
                            .libraries(LOG, SQL),
                    room("csms.access")
                            .uses("csms.platform", "csms.platform.database", "csms.station")
                            .libraries(LOG, SQL),
                    room("csms.charging")
                            .uses(
                                    "csms.platform",
                                    "csms.platform.database",
                                    "csms.station",
                                    "csms.metering",
                                    "csms.access")
                            .libraries(LOG, SQL),
                    // The doors. They use rooms, and never each other.
                    room("csms.gateway")
                            .uses(
                                    "ocpp",
                                    "csms.platform",
                                    "csms.platform.login",
                                    "csms.station",
                                    "csms.metering",
                                    "csms.access",
                                    "csms.charging")
                            .libraries(LOG, JSON, "org.eclipse.jetty"),
                    room("csms.api")
                            .uses(
                                    "csms.platform",
                                    "csms.platform.login",
                                    "csms.station",
                                    "csms.metering",
                                    "csms.access",
                                    "csms.charging")
                            .libraries(LOG, JSON, "io.javalin"),
                    room("csms.web")
                            .uses(
                                    "csms.platform",
                                    "csms.platform.login",
                                    "csms.station",
                                    "csms.metering",
                                    "csms.access",
                                    "csms.charging")
                            .libraries(LOG, "io.javalin", "gg.jte"),
                    // Main and App put it all together.
                    room("csms")
                            .uses(
                                    "csms.platform",
                                    "csms.platform.database",
                                    "csms.platform.login",
                                    "csms.station",
                                    "csms.metering",
                                    "csms.access",
                                    "csms.charging",
                                    "csms.gateway",
                                    "csms.api",
                                    "csms.web")
                            .libraries(LOG, "io.javalin", "org.eclipse.jetty"));

    private Rooms() {}
}
