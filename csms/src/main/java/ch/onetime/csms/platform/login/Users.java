package ch.onetime.csms.platform.login;

import ch.onetime.csms.platform.Columns;
import ch.onetime.csms.platform.database.Sql;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.result.RowView;

/** The users table. */
final class Users {
    private static final String ADD =
            """
            INSERT INTO users (id, site_id, name, name_key, password_hash, role, expires_at, email,
                language, changed)
            VALUES (:id, 1, :name, :key, :hash, :role, :expiresAt, :email, :language, :changed)
            ON CONFLICT DO NOTHING
            """;

    private static final String OF_KEY =
            "SELECT * FROM users WHERE site_id = 1 AND name_key = :key AND archived_at IS NULL";

    private static final String OF_ID =
            "SELECT * FROM users WHERE site_id = 1 AND id = :id AND archived_at IS NULL";

    private static final String ALL =
            "SELECT * FROM users WHERE site_id = 1 AND archived_at IS NULL ORDER BY id";

    private static final String OTHER_LASTING_OWNERS =
            """
            SELECT count(*) FROM users
            WHERE site_id = 1 AND role = 'OWNER' AND archived_at IS NULL AND expires_at IS NULL
                AND id <> :id
            """;

    private static final String CHANGE =
            """
            UPDATE users
            SET role = :role, expires_at = :expiresAt, email = :email, language = :language,
                changed = :changed
            WHERE id = :id AND archived_at IS NULL
            """;

    private static final String CHANGE_PASSWORD =
            """
            UPDATE users SET password_hash = :fresh, changed = :changed
            WHERE id = :id AND password_hash = :known
            """;

    private static final String ARCHIVE =
            """
            UPDATE users SET archived_at = :at, changed = :changed
            WHERE id = :id AND archived_at IS NULL
            """;

    private Users() {}

    /**
     * Whether the name was free; adding the same person again changes nothing and is no conflict.
     */
    static boolean add(Sql sql, Account account) {
        var user = account.user();
        var name = new UserName(user.name());
        sql.createUpdate(ADD)
                .bind("id", user.id())
                .bind("name", name.text())
                .bind("key", name.key())
                .bind("hash", account.passwordHash())
                .bind("role", user.role().name())
                .bind("expiresAt", Columns.millis(user.expiresAt()))
                .bind("email", user.email())
                .bind("language", user.language())
                .bind("changed", sql.changed())
                .execute();
        return find(sql, name).filter(kept -> kept.user().id() == user.id()).isPresent();
    }

    static Optional<Account> find(Sql sql, UserName name) {
        return sql.createQuery(OF_KEY).bind("key", name.key()).map(Users::fromRow).findOne();
    }

    static Optional<Account> find(Sql sql, long id) {
        return sql.createQuery(OF_ID).bind("id", id).map(Users::fromRow).findOne();
    }

    static List<User> all(Sql sql) {
        return sql.createQuery(ALL).map(row -> fromRow(row).user()).list();
    }

    /**
     * Whether somebody else is an owner for good; until this work ends nobody can stop being one.
     */
    static boolean hasOtherLastingOwner(Sql sql, User user) {
        sql.lock("owners");
        return sql.createQuery(OTHER_LASTING_OWNERS).bind("id", user.id()).mapTo(Long.class).one()
                > 0;
    }

    /** Whether name, role and password are still those: hashing takes long. */
    static boolean isStill(Sql sql, Account known) {
        return find(sql, known.user().id()).filter(known::equals).isPresent();
    }

    /** Everything but the name and the password. */
    static void change(Sql sql, User user) {
        sql.createUpdate(CHANGE)
                .bind("id", user.id())
                .bind("role", user.role().name())
                .bind("expiresAt", Columns.millis(user.expiresAt()))
                .bind("email", user.email())
                .bind("language", user.language())
                .bind("changed", sql.changed())
                .execute();
    }

    /** Whether it was still the password we know. */
    static boolean changePassword(Sql sql, Account known, String freshHash) {
        return sql.createUpdate(CHANGE_PASSWORD)
                        .bind("id", known.user().id())
                        .bind("known", known.passwordHash())
                        .bind("fresh", freshHash)
                        .bind("changed", sql.changed())
                        .execute()
                == 1;
    }

    static void archive(Sql sql, User user, Instant at) {
        sql.createUpdate(ARCHIVE)
                .bind("id", user.id())
                .bind("at", at)
                .bind("changed", sql.changed())
                .execute();
    }

    private static Account fromRow(RowView row) {
        var user =
                new User(
                        row.getColumn("id", Long.class),
                        row.getColumn("name", String.class),
                        row.getColumn("role", Role.class),
                        row.getColumn("expires_at", Instant.class),
                        row.getColumn("email", String.class),
                        row.getColumn("language", String.class));
        return new Account(user, row.getColumn("password_hash", String.class));
    }
}
