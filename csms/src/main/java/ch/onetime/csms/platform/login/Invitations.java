package ch.onetime.csms.platform.login;

import ch.onetime.csms.platform.Columns;
import ch.onetime.csms.platform.database.Sql;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.result.RowView;

/** The invitations table. */
final class Invitations {
    private static final String ADD =
            """
            INSERT INTO invitations (id, site_id, hash, name, role, email, language, access_until,
                user_id, handed_over_by, invited_by, created_at, expires_at, changed)
            VALUES (:id, 1, :hash, :name, :role, :email, :language, :accessUntil,
                :user, :handedOverBy, :invitedBy, :createdAt, :expiresAt, :changed)
            ON CONFLICT (id) DO NOTHING
            """;

    private static final String OPEN =
            """
            SELECT * FROM invitations
            WHERE site_id = 1 AND accepted_by IS NULL AND archived_at IS NULL AND expires_at > :now
            ORDER BY id
            """;

    private static final String OF_HASH =
            """
            SELECT * FROM invitations
            WHERE hash = :hash AND accepted_by IS NULL AND archived_at IS NULL AND expires_at > :now
            """;

    private static final String ACCEPT =
            """
            UPDATE invitations SET accepted_by = :user, changed = :changed
            WHERE id = :id AND archived_at IS NULL AND (accepted_by IS NULL OR accepted_by = :user)
            """;

    private static final String WITHDRAW =
            """
            UPDATE invitations SET archived_at = :at, changed = :changed
            WHERE id = :id AND accepted_by IS NULL AND archived_at IS NULL
            """;

    private static final String WITHDRAW_OF =
            """
            UPDATE invitations SET archived_at = :at, changed = :changed
            WHERE (user_id = :user OR handed_over_by = :user) AND accepted_by IS NULL
                AND archived_at IS NULL
            """;

    private Invitations() {}

    /** Adding the same one again changes nothing. */
    static void add(Sql sql, Invited invited) {
        var invitation = invited.invitation();
        sql.createUpdate(ADD)
                .bind("id", invitation.id())
                .bind("hash", TokenSecret.hash(invited.secret()))
                .bind("name", invitation.name())
                .bind("role", invitation.role().name())
                .bind("email", invitation.email())
                .bind("language", invitation.language())
                .bind("accessUntil", Columns.millis(invitation.accessUntil()))
                .bind("user", invitation.userId())
                .bind("handedOverBy", invitation.handedOverBy())
                .bind("invitedBy", invitation.invitedBy())
                .bind("createdAt", invitation.createdAt())
                .bind("expiresAt", invitation.expiresAt())
                .bind("changed", sql.changed())
                .execute();
    }

    /** Those that still let somebody in, oldest first. */
    static List<Invitation> open(Sql sql, Instant now) {
        return sql.createQuery(OPEN).bind("now", now).map(Invitations::fromRow).list();
    }

    static Optional<Invitation> find(Sql sql, String secret, Instant now) {
        return sql.createQuery(OF_HASH)
                .bind("hash", TokenSecret.hash(secret))
                .bind("now", now)
                .map(Invitations::fromRow)
                .findOne();
    }

    /** Whether it was still there; for the same person it is, however often the work runs. */
    static boolean accept(Sql sql, Invitation invitation, User user) {
        return sql.createUpdate(ACCEPT)
                        .bind("id", invitation.id())
                        .bind("user", user.id())
                        .bind("changed", sql.changed())
                        .execute()
                == 1;
    }

    static boolean withdraw(Sql sql, long id, Instant at) {
        return sql.createUpdate(WITHDRAW)
                        .bind("id", id)
                        .bind("at", at)
                        .bind("changed", sql.changed())
                        .execute()
                == 1;
    }

    /** A person's older links end when there is a newer one, or no such person any more. */
    static void withdrawOf(Sql sql, long user, Instant at) {
        sql.createUpdate(WITHDRAW_OF)
                .bind("user", user)
                .bind("at", at)
                .bind("changed", sql.changed())
                .execute();
    }

    private static Invitation fromRow(RowView row) {
        return new Invitation(
                row.getColumn("id", Long.class),
                row.getColumn("name", String.class),
                row.getColumn("role", Role.class),
                row.getColumn("email", String.class),
                row.getColumn("language", String.class),
                row.getColumn("access_until", Instant.class),
                row.getColumn("user_id", Long.class),
                row.getColumn("handed_over_by", Long.class),
                row.getColumn("invited_by", String.class),
                row.getColumn("created_at", Instant.class),
                row.getColumn("expires_at", Instant.class));
    }
}
