package ch.onetime.house;

import static ch.onetime.house.Room.room;

import java.util.List;
import java.util.stream.Stream;

/**
 * Who may use whom. Each row names only rows above it, so that a circle cannot be written; what is
 * not here does not exist. {@code architecture.md} shows the same as a picture.
 */
final class Rooms {
    private static final String JSON = "tools.jackson";
    private static final String LOG = "org.slf4j";
    private static final String SQL = "org.jdbi.v3.core";

    private static final String[] BELOW_THE_DOORS = {
        "csms.platform",
        "csms.platform.database",
        "csms.platform.login",
        "csms.platform.masking",
        "csms.station",
        "csms.metering",
        "csms.access",
        "csms.charging",
        "csms.upkeep",
        "csms.attention",
        "csms.gateway.journal"
    };

    static final List<Room> TABLE =
            List.of(
                    // The wire. It knows nothing of the product.
                    room("ocpp").with("rpc", "v16").libraries(JSON, "com.fasterxml.jackson"),
                    // Chargers that are not there: for demonstrations, benchmarks and our tests.
                    room("simulator")
                            .with("socket", "server", "survival", "bench", "demo")
                            .uses("ocpp")
                            .libraries(JSON, LOG),
                    // The product.
                    room("csms.platform").libraries(LOG),
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
                    room("csms.platform.mail")
                            .uses("csms.platform", "csms.platform.database", "csms.platform.login")
                            .libraries(SQL, "jakarta.mail", "org.eclipse.angus"),
                    room("csms.platform.config").uses("csms.platform"),
                    room("csms.platform.masking").uses("csms.platform").libraries(JSON),
                    room("csms.station")
                            .with("command", "deviation", "report")
                            .uses("csms.platform", "csms.platform.database", "csms.platform.login")
                            .libraries(LOG, SQL),
                    room("csms.metering")
                            .uses("csms.platform", "csms.platform.database", "csms.station")
                            .libraries(LOG, SQL, JSON),
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
                    // Jobs on chargers: putting into service, testing, replacing.
                    room("csms.upkeep")
                            .with("cards", "replacing")
                            .uses(
                                    "csms.platform",
                                    "csms.platform.database",
                                    "csms.platform.login",
                                    "csms.station",
                                    "csms.metering",
                                    "csms.access",
                                    "csms.charging")
                            .libraries(LOG, SQL, JSON),
                    // What a person should look at.
                    room("csms.attention")
                            .uses(
                                    "csms.platform",
                                    "csms.platform.database",
                                    "csms.platform.mail",
                                    "csms.station",
                                    "csms.access",
                                    "csms.charging")
                            .libraries(LOG, SQL),
                    // What was said on the wire, for people and the API to read.
                    room("csms.gateway.journal")
                            .uses("csms.platform", "csms.platform.masking", "csms.station")
                            .libraries(LOG, JSON),
                    // The doors. They use rooms, and never each other.
                    room("csms.gateway")
                            .uses(with(BELOW_THE_DOORS, "ocpp"))
                            .libraries(LOG, JSON, "org.eclipse.jetty"),
                    // What pages, mails and documents are written with.
                    room("csms.web.page")
                            .uses("csms.platform")
                            .libraries("gg.jte", "io.nayuki.qrcodegen"),
                    // Mails to people: what they want to be told.
                    room("csms.notices")
                            .uses(
                                    "csms.platform",
                                    "csms.platform.database",
                                    "csms.platform.login",
                                    "csms.platform.mail",
                                    "csms.station",
                                    "csms.access",
                                    "csms.charging",
                                    "csms.web.page")
                            .libraries(SQL),
                    room("csms.api")
                            .with("json", "route", "document")
                            .uses(BELOW_THE_DOORS)
                            .libraries(
                                    LOG,
                                    JSON,
                                    "io.javalin",
                                    "jakarta.servlet",
                                    "de.siegmar.fastcsv"),
                    room("csms.web")
                            .with(
                                    "bays",
                                    "charger",
                                    "commissioning",
                                    "curve",
                                    "entry",
                                    "garage",
                                    "live",
                                    "mail",
                                    "messages",
                                    "people",
                                    "print",
                                    "replace",
                                    "resident",
                                    "search",
                                    "sessions",
                                    "settings",
                                    "style",
                                    "visit")
                            .uses(
                                    with(
                                            BELOW_THE_DOORS,
                                            "csms.platform.mail",
                                            "csms.notices",
                                            "csms.web.page"))
                            .libraries(
                                    LOG,
                                    JSON,
                                    "io.javalin",
                                    "gg.jte",
                                    "jakarta.servlet",
                                    "io.nayuki.qrcodegen",
                                    "com.openhtmltopdf",
                                    "org.apache.pdfbox",
                                    "org.w3c.dom",
                                    "de.siegmar.fastcsv",
                                    "org.dhatim.fastexcel"),
                    // Main and App put it all together.
                    room("csms")
                            .uses(
                                    with(
                                            BELOW_THE_DOORS,
                                            "csms.platform.config",
                                            "csms.platform.mail",
                                            "csms.notices",
                                            "csms.gateway",
                                            "csms.api",
                                            "csms.web"))
                            .libraries(LOG, "io.javalin", "org.eclipse.jetty"));

    private static String[] with(String[] rooms, String... more) {
        return Stream.of(rooms, more).flatMap(Stream::of).toArray(String[]::new);
    }

    private Rooms() {}
}
