package ch.onetime.csms.notices;

import ch.onetime.csms.platform.database.Sql;

/** The notice_wishes table. Who has never said anything is told. */
final class Wishes {
    private static final String PUT =
            """
            INSERT INTO notice_wishes (person_id, site_id, trouble, changed)
            VALUES (:person, 1, :trouble, :changed)
            ON CONFLICT (person_id)
            DO UPDATE SET trouble = excluded.trouble, changed = excluded.changed
            """;

    private static final String TROUBLE =
            "SELECT trouble FROM notice_wishes WHERE person_id = :person";

    private Wishes() {}

    static void put(Sql sql, long person, boolean trouble) {
        sql.createUpdate(PUT)
                .bind("person", person)
                .bind("trouble", trouble ? 1 : 0)
                .bind("changed", sql.changed())
                .execute();
    }

    static boolean wantsTrouble(Sql sql, long person) {
        return sql.createQuery(TROUBLE)
                        .bind("person", person)
                        .mapTo(Long.class)
                        .findOne()
                        .orElse(1L)
                == 1;
    }
}
