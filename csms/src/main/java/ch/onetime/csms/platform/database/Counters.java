package ch.onetime.csms.platform.database;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The table {@code counters}: what has been reserved so far. */
final class Counters {
    private static final String ADD =
            "INSERT INTO counters (name, next) VALUES (:name, :first) ON CONFLICT (name) DO NOTHING";
    private static final String RAISE =
            "UPDATE counters SET next = :first WHERE name = :name AND next < :first";
    private static final String RESERVE =
            "UPDATE counters SET next = next + :size WHERE name = :name RETURNING next";
    private static final String JUMP =
            "UPDATE counters SET next = next + :jump WHERE name LIKE 'wire.%'";

    private Counters() {}

    /** Every counter has its row; the wire counters stand at the wanted first number or later. */
    static @Nullable Void start(Sql sql, int firstWireNumber) {
        Stream.of("changed", "id").forEach(name -> add(sql, name, 1));
        for (var counter : WireCounter.values()) {
            add(sql, counter.row(), firstWireNumber);
            sql.createUpdate(RAISE)
                    .bind("name", counter.row())
                    .bind("first", firstWireNumber)
                    .execute();
        }
        return null;
    }

    /** The first number of a block that is ours once this is committed. */
    static long reserve(Sql sql, String name, int size) {
        return sql.createQuery(RESERVE)
                        .bind("name", name)
                        .bind("size", size)
                        .mapTo(Long.class)
                        .one()
                - size;
    }

    static int jump(Sql sql, int jump) {
        return sql.createUpdate(JUMP).bind("jump", jump).execute();
    }

    /** Writes to the disk without changing anything, to see whether it can. */
    static int probe(Sql sql) {
        return sql.createUpdate("UPDATE counters SET next = next WHERE name = 'changed'").execute();
    }

    private static void add(Sql sql, String name, int first) {
        sql.createUpdate(ADD).bind("name", name).bind("first", first).execute();
    }
}
