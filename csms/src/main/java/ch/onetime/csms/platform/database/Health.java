package ch.onetime.csms.platform.database;

import java.time.Instant;

/** Whether the database takes writes. */
public sealed interface Health {
    record Up() implements Health {}

    record Away(Instant since, String why) implements Health {}
}
