package ch.onetime.csms.example;

import ch.onetime.csms.charging.Charging;
import ch.onetime.csms.charging.ChargingEvent;
import ch.onetime.csms.charging.Transaction;
import ch.onetime.csms.platform.Subscriber;
import ch.onetime.csms.platform.database.Cursors;
import ch.onetime.csms.platform.database.Database;
import ch.onetime.csms.platform.database.Lane;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Writes a line for each charge that has ended, for a program that reads files. */
final class ChargeDiary implements Subscriber<ChargingEvent> {
    private static final String NAME = "charge-diary";
    private static final int PIECE = 100;

    private final Database database;
    private final Charging charging;
    private final Path file;

    ChargeDiary(Database database, Charging charging, Path file) {
        this.database = database;
        this.charging = charging;
        this.file = file;
    }

    /** The event is a nudge; what has happened stands in the table. */
    @Override
    public void heard(ChargingEvent event) {
        catchUp();
    }

    @Override
    public void catchUp() {
        var place = database.read(sql -> Cursors.position(sql, NAME));
        var changes = charging.changesAfter(place, PIECE);
        while (!changes.isEmpty()) {
            changes.forEach(change -> write(change.transaction()));
            var done = changes.getLast().number();
            database.write(Lane.BULK, 0, sql -> Cursors.move(sql, NAME, done));
            changes = charging.changesAfter(done, PIECE);
        }
    }

    /** If the box fails between this line and the cursor, the line comes twice: it has an id. */
    private void write(Transaction transaction) {
        var stop = transaction.stop();
        if (stop == null || stop.energy() == null) {
            return;
        }
        var wattHours = stop.energy().wattHours();
        var line = transaction.id() + "," + transaction.tag().text() + "," + wattHours + "\n";
        try {
            Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
