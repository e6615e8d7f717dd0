package ch.onetime.csms.platform.database;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** SQLite in the data folder: one writer that commits many works at once, and a few readers. */
final class Sqlite implements Engine {
    private final SqliteWriter writer;
    private final SqliteReaders readers;
    private final Vitals vitals;

    private Sqlite(SqliteFile file, Changes changes, Vitals vitals) {
        this.vitals = vitals;
        this.writer = new SqliteWriter(file, changes, vitals);
        this.readers = new SqliteReaders(file);
    }

    static Sqlite open(SqliteFile file, Changes changes, Vitals vitals) {
        try {
            Schema.bringUpToDate(file.forSchema(), "INTEGER");
            file.openWriter().close();
        } catch (SQLException e) {
            throw new DatabaseRefused(
                    "Cannot open the database %s: %s. If the disk is full, make room; if the file is damaged, restore a backup."
                            .formatted(file, e.getMessage()),
                    e);
        }
        return new Sqlite(file, changes, vitals);
    }

    @Override
    public String name() {
        return "SQLite";
    }

    @Override
    public void write(long key, Job<?> job) {
        writer.add(job);
    }

    @Override
    public <T extends @Nullable Object> T read(Work<T> work) {
        return readers.read(work);
    }

    @Override
    public Health health() {
        return vitals.health();
    }

    @Override
    public void close() {
        writer.close();
        readers.close();
    }
}
