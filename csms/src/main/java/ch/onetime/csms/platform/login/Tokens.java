package ch.onetime.csms.platform.login;

import ch.onetime.csms.platform.database.Sql;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.result.RowView;

/** The tokens table. */
final class Tokens {
    private static final String ADD =
            """
            INSERT INTO tokens (id, site_id, user_id, kind, name, role, hash, created_at,
                expires_at, person_id, device, changed)
            VALUES (:id, 1, :user, :kind, :name, :role, :hash, :createdAt, :expiresAt, :person,
                :device, :changed)
            ON CONFLICT (id) DO NOTHING
            """;

    private static final String LIVE =
            """
            SELECT * FROM tokens
            WHERE site_id = 1 AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > :now)
            """;

    private static final String REVOKE =
            """
            UPDATE tokens SET revoked_at = :at, changed = :changed
            WHERE id = :id AND revoked_at IS NULL
            """;

    private static final String REVOKE_SESSIONS =
            """
            UPDATE tokens SET revoked_at = :at, changed = :changed
            WHERE user_id = :user AND kind = 'SESSION' AND revoked_at IS NULL
            """;

    private static final String REVOKE_PERSON =
            """
            UPDATE tokens SET revoked_at = :at, changed = :changed
            WHERE person_id = :person AND revoked_at IS NULL
            """;

    private static final String REVOKE_ALL =
            """
            UPDATE tokens SET revoked_at = :at, changed = :changed
            WHERE user_id = :user AND revoked_at IS NULL
            """;

    private static final String ADAPT_SESSIONS =
            """
            UPDATE tokens
            SET role = :role, changed = :changed,
                expires_at = CASE WHEN created_at + :length < :until THEN created_at + :length
                    ELSE :until END
            WHERE user_id = :user AND kind = 'SESSION' AND revoked_at IS NULL
            """;

    private static final String REVOKE_PROGRAMS =
            """
            UPDATE tokens SET revoked_at = :at, changed = :changed
            WHERE user_id = :user AND kind = 'PROGRAM' AND revoked_at IS NULL AND role <> :kept
            """;

    private static final String USED = "UPDATE tokens SET used_at = :at WHERE id = :id";

    private static final String USES =
            "SELECT id, used_at FROM tokens WHERE revoked_at IS NULL AND used_at IS NOT NULL";

    private Tokens() {}

    /** Adding the same token again changes nothing. */
    static void add(Sql sql, Issued issued) {
        var token = issued.token();
        sql.createUpdate(ADD)
                .bind("id", token.id())
                .bindByType("user", token.userId(), Long.class)
                .bind("kind", token.kind().name())
                .bind("name", token.name())
                .bind("role", token.role().name())
                .bind("hash", TokenSecret.hash(issued.secret()))
                .bind("createdAt", token.createdAt())
                .bindByType("expiresAt", token.expiresAt(), Instant.class)
                .bindByType("person", token.personId(), Long.class)
                .bind("device", token.device())
                .bind("changed", sql.changed())
                .execute();
    }

    /** Neither revoked nor expired, by their hashes. */
    static Map<String, Token> live(Sql sql, Instant now) {
        var live = new HashMap<String, Token>();
        sql.createQuery(LIVE)
                .bind("now", now)
                .map(row -> Map.entry(row.getColumn("hash", String.class), fromRow(row)))
                .forEach(entry -> live.put(entry.getKey(), entry.getValue()));
        return live;
    }

    /** Whether there was one to revoke. */
    static boolean revoke(Sql sql, long id, Instant at) {
        return sql.createUpdate(REVOKE)
                        .bind("id", id)
                        .bind("at", at)
                        .bind("changed", sql.changed())
                        .execute()
                == 1;
    }

    static void revokeSessions(Sql sql, User user, Instant at) {
        sql.createUpdate(REVOKE_SESSIONS)
                .bind("user", user.id())
                .bind("at", at)
                .bind("changed", sql.changed())
                .execute();
    }

    static void revokePerson(Sql sql, long personId, Instant at) {
        sql.createUpdate(REVOKE_PERSON)
                .bind("person", personId)
                .bind("at", at)
                .bind("changed", sql.changed())
                .execute();
    }

    static void revokeAll(Sql sql, User user, Instant at) {
        sql.createUpdate(REVOKE_ALL)
                .bind("user", user.id())
                .bind("at", at)
                .bind("changed", sql.changed())
                .execute();
    }

    /**
     * Sessions go on as what the person is now. A program keeps what it was given in the person's
     * name only while the person stays that, without an end.
     */
    static void adapt(Sql sql, User user, Instant at) {
        var until = user.expiresAt();
        sql.createUpdate(ADAPT_SESSIONS)
                .bind("user", user.id())
                .bind("role", user.role().name())
                .bind("length", Logins.SESSION.toMillis())
                .bind("until", until == null ? Long.MAX_VALUE : until.toEpochMilli())
                .bind("changed", sql.changed())
                .execute();
        sql.createUpdate(REVOKE_PROGRAMS)
                .bind("user", user.id())
                .bind("kept", until == null ? user.role().name() : "")
                .bind("at", at)
                .bind("changed", sql.changed())
                .execute();
    }

    static void used(Sql sql, long id, Instant at) {
        sql.createUpdate(USED).bind("id", id).bind("at", at).execute();
    }

    /** When tokens were last shown to us, by their ids. */
    static Map<Long, Instant> uses(Sql sql) {
        var uses = new HashMap<Long, Instant>();
        sql.createQuery(USES)
                .map(row ->
                        Map.entry(
                                row.getColumn("id", Long.class),
                                row.getColumn("used_at", Instant.class)))
                .forEach(entry -> uses.put(entry.getKey(), entry.getValue()));
        return uses;
    }

    private static Token fromRow(RowView row) {
        return new Token(
                row.getColumn("id", Long.class),
                row.getColumn("user_id", Long.class),
                row.getColumn("kind", TokenKind.class),
                row.getColumn("name", String.class),
                row.getColumn("role", Role.class),
                row.getColumn("created_at", Instant.class),
                row.getColumn("expires_at", Instant.class),
                row.getColumn("person_id", Long.class),
                row.getColumn("device", String.class));
    }
}
