package ch.onetime.csms.platform.mail;

import ch.onetime.csms.platform.database.Sql;
import ch.onetime.csms.platform.login.Seal;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.result.RowView;
import org.jspecify.annotations.Nullable;

/** The mail_servers table. */
final class MailServers {
    private static final String PURPOSE = "mail server password";

    private static final String PUT =
            """
            INSERT INTO mail_servers (site_id, host, port, security, user_name, password_sealed,
                sender_name, sender_address, changed)
            VALUES (1, :host, :port, :security, :user, :password, :senderName, :sender, :changed)
            ON CONFLICT (site_id) DO UPDATE
            SET host = excluded.host, port = excluded.port, security = excluded.security,
                user_name = excluded.user_name, password_sealed = excluded.password_sealed,
                sender_name = excluded.sender_name, sender_address = excluded.sender_address,
                changed = excluded.changed, archived_at = NULL
            """;

    /** Nothing is deleted but the password. */
    private static final String ARCHIVE =
            """
            UPDATE mail_servers
            SET archived_at = :at, password_sealed = NULL, changed = :changed
            WHERE site_id = 1 AND archived_at IS NULL
            """;

    private static final String ONE =
            "SELECT * FROM mail_servers WHERE site_id = 1 AND archived_at IS NULL";

    private MailServers() {}

    static void put(Sql sql, MailServer server, Seal seal) {
        var login = server.login();
        sql.createUpdate(PUT)
                .bind("host", server.host())
                .bind("port", server.port())
                .bind("security", server.encryption().name())
                .bindByType("user", login == null ? null : login.user(), String.class)
                .bindByType("password", sealed(login, seal), String.class)
                .bind("senderName", server.senderName())
                .bind("sender", server.sender().text())
                .bind("changed", sql.changed())
                .execute();
    }

    static boolean archive(Sql sql, Instant at) {
        return sql.createUpdate(ARCHIVE).bind("at", at).bind("changed", sql.changed()).execute()
                == 1;
    }

    static boolean isThere(Sql sql) {
        return sql.createQuery(ONE).map(row -> true).findOne().isPresent();
    }

    /** Another number whenever somebody has entered one; 0: none is there. */
    static long entered(Sql sql) {
        return sql.createQuery(ONE)
                .map(row -> row.getColumn("changed", Long.class))
                .findOne()
                .orElse(0L);
    }

    static Optional<MailServer> find(Sql sql, Seal seal) {
        return sql.createQuery(ONE).map(row -> fromRow(row, seal)).findOne();
    }

    private static @Nullable String sealed(@Nullable MailLogin login, Seal seal) {
        return login == null || login.password() == null
                ? null
                : seal.close(PURPOSE, login.password());
    }

    private static MailServer fromRow(RowView row, Seal seal) {
        return new MailServer(
                row.getColumn("host", String.class),
                row.getColumn("port", Integer.class),
                row.getColumn("security", Encryption.class),
                login(row, seal),
                row.getColumn("sender_name", String.class),
                new MailAddress(row.getColumn("sender_address", String.class)));
    }

    private static @Nullable MailLogin login(RowView row, Seal seal) {
        var user = row.getColumn("user_name", String.class);
        if (user == null) {
            return null;
        }
        var sealed = row.getColumn("password_sealed", String.class);
        return new MailLogin(user, sealed == null ? null : seal.open(PURPOSE, sealed).orElse(null));
    }
}
