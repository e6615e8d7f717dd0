package ch.onetime.csms.platform.login;

import ch.onetime.csms.platform.database.Sql;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.result.RowView;

/** The users table. */
final class Users {
    private static final String ADD =
            """
            INSERT INTO users (id, site_id, name, name_key, password_hash, role, changed)
            VALUES (:id, 1, :name, :key, :hash, :role, :changed)
            ON CONFLICT DO NOTHING
            """;

    private static final String OF_KEY =
            "SELECT * FROM users WHERE site_id = 1 AND name_key = :key AND archived_at IS NULL";

    private static final String ALL =
            "SELECT * FROM users WHERE site_id = 1 AND archived_at IS NULL ORDER BY id";

    private static final String CHANGE_PASSWORD =
            """
            UPDATE users SET password_hash = :fresh, changed = :changed
            WHERE id = :id AND password_hash = :known
            """;

    private Users() {}

    /**
     * Whether the name was free; adding the same person again changes nothing and is no conflict.
     */
    static boolean add(Sql sql, Account account) {
        var name = new UserName(account.user().name());
        sql.createUpdate(ADD)
                .bind("id", account.user().id())
                .bind("name", name.text())
                .bind("key", name.key())
                .bind("hash", account.passwordHash())
                .bind("role", account.user().role().name())
                .bind("changed", sql.changed())
                .execute();
        return find(sql, name).filter(kept -> kept.user().id() == account.user().id()).isPresent();
    }

    static Optional<Account> find(Sql sql, UserName name) {
        return sql.createQuery(OF_KEY).bind("key", name.key()).map(Users::fromRow).findOne();
    }

    static List<User> all(Sql sql) {
        return sql.createQuery(ALL).map(row -> fromRow(row).user()).list();
    }

    /** Whether name, role and password are still those: hashing takes long. */
    static boolean isStill(Sql sql, Account known) {
        return find(sql, new UserName(known.user().name())).filter(known::equals).isPresent();
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

    private static Account fromRow(RowView row) {
        var user =
                new User(
                        row.getColumn("id", Long.class),
                        row.getColumn("name", String.class),
                        row.getColumn("role", Role.class));
        return new Account(user, row.getColumn("password_hash", String.class));
    }
}
