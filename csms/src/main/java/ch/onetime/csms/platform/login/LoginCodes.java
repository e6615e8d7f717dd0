package ch.onetime.csms.platform.login;

import ch.onetime.csms.platform.database.Sql;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.result.RowView;

/** The login_codes table. */
final class LoginCodes {
    private static final String ADD =
            """
            INSERT INTO login_codes (id, site_id, person_id, kind, hash, created_at, expires_at,
                changed)
            VALUES (:id, 1, :person, :kind, :hash, :createdAt, :expiresAt, :changed)
            ON CONFLICT (id) DO NOTHING
            """;

    private static final String OF_HASH =
            "SELECT * FROM login_codes WHERE hash = :hash AND revoked_at IS NULL";

    private static final String OF_PERSON =
            """
            SELECT * FROM login_codes
            WHERE person_id = :person AND revoked_at IS NULL AND expires_at > :now
            ORDER BY id
            """;

    private static final String USE =
            """
            UPDATE login_codes SET used_at = :at, changed = :changed
            WHERE id = :id AND revoked_at IS NULL AND expires_at > :at
              AND (kind <> 'MAILED' OR used_at IS NULL)
            """;

    private static final String REVOKE =
            """
            UPDATE login_codes SET revoked_at = :at, changed = :changed
            WHERE person_id = :person AND revoked_at IS NULL
            """;

    private LoginCodes() {}

    static void add(Sql sql, LoginCode code, String hash) {
        sql.createUpdate(ADD)
                .bind("id", code.id())
                .bind("person", code.personId())
                .bind("kind", code.kind().name())
                .bind("hash", hash)
                .bind("createdAt", code.createdAt())
                .bind("expiresAt", code.expiresAt())
                .bind("changed", sql.changed())
                .execute();
    }

    static Optional<LoginCode> find(Sql sql, String hash) {
        return sql.createQuery(OF_HASH).bind("hash", hash).map(LoginCodes::fromRow).findOne();
    }

    static List<LoginCode> live(Sql sql, long personId, Instant now) {
        return sql.createQuery(OF_PERSON)
                .bind("person", personId)
                .bind("now", now)
                .map(LoginCodes::fromRow)
                .list();
    }

    /** Whether it was still good. */
    static boolean use(Sql sql, LoginCode code, Instant at) {
        return sql.createUpdate(USE)
                        .bind("id", code.id())
                        .bind("at", at)
                        .bind("changed", sql.changed())
                        .execute()
                == 1;
    }

    static boolean revoke(Sql sql, long personId, Instant at) {
        return sql.createUpdate(REVOKE)
                        .bind("person", personId)
                        .bind("at", at)
                        .bind("changed", sql.changed())
                        .execute()
                > 0;
    }

    private static LoginCode fromRow(RowView row) {
        return new LoginCode(
                row.getColumn("id", Long.class),
                row.getColumn("person_id", Long.class),
                row.getColumn("kind", LoginCode.Kind.class),
                row.getColumn("created_at", Instant.class),
                row.getColumn("expires_at", Instant.class),
                row.getColumn("used_at", Instant.class));
    }
}
