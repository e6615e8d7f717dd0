package ch.onetime.csms.platform.database;

/**
 * How far each consumer has followed the change numbers. Who keeps its place here finds, after a
 * restart, everything that was changed meanwhile.
 */
public final class Cursors {
    private static final String POSITION =
            "SELECT position FROM cursors WHERE consumer = :consumer";

    private static final String MOVE =
            """
            INSERT INTO cursors (consumer, position) VALUES (:consumer, :position)
            ON CONFLICT (consumer) DO UPDATE SET position = excluded.position
            """;

    private static final String BEGIN =
            """
            INSERT INTO cursors (consumer, position) VALUES (:consumer, :position)
            ON CONFLICT (consumer) DO NOTHING
            """;

    private Cursors() {}

    /** 0 for a consumer that has never moved: everything is before it. */
    public static long position(Sql sql, String consumer) {
        return sql.createQuery(POSITION)
                .bind("consumer", consumer)
                .mapTo(Long.class)
                .findOne()
                .orElse(0L);
    }

    /** For whom what was before it came is of no interest. False: it has a place already. */
    public static boolean begin(Sql sql, String consumer, long position) {
        return place(sql, BEGIN, consumer, position);
    }

    /** To be used when what lies up to {@code position} is done with. */
    public static boolean move(Sql sql, String consumer, long position) {
        return place(sql, MOVE, consumer, position);
    }

    private static boolean place(Sql sql, String how, String consumer, long position) {
        return sql.createUpdate(how).bind("consumer", consumer).bind("position", position).execute()
                == 1;
    }
}
