package ch.onetime.csms.platform.mail;

import ch.onetime.csms.platform.database.Sql;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.result.RowView;
import org.jspecify.annotations.Nullable;

/** The mails table: what waits and what has gone. */
final class Mails {
    private static final String ADD =
            """
            INSERT INTO mails (id, site_id, mail_key, recipient_name, recipient, subject, body,
                state, attempts, created_at, next_at, good_until, changed)
            VALUES (:id, 1, :key, :name, :recipient, :subject, :body, 'WAITING', 0, :now, :now,
                :goodUntil, :changed)
            ON CONFLICT (site_id, mail_key) DO NOTHING
            """;

    private static final String DUE =
            """
            SELECT * FROM mails WHERE state = 'WAITING' AND next_at <= :now
            ORDER BY next_at, id LIMIT 1
            """;

    /** What has been said need not be kept: it may hold a link that lets somebody in. */
    private static final String ENDED =
            """
            UPDATE mails
            SET state = :state, body = '', attempts = attempts + 1, problem = COALESCE(:problem, problem),
                ended_at = :at, changed = :changed
            WHERE id = :id AND state = 'WAITING'
            """;

    /** The same of all that wait, when there is nobody to take them any more. */
    private static final String GIVE_UP_ALL =
            """
            UPDATE mails SET state = 'GIVEN_UP', body = '', ended_at = :at, changed = :changed
            WHERE state = 'WAITING'
            """;

    private static final String AGAIN =
            """
            UPDATE mails
            SET attempts = attempts + 1, problem = :problem, next_at = :next, changed = :changed
            WHERE id = :id AND state = 'WAITING'
            """;

    private static final String POSTPONE =
            "UPDATE mails SET next_at = :next WHERE state = 'WAITING' AND next_at < :next";

    private static final String HURRY =
            "UPDATE mails SET next_at = :now WHERE state = 'WAITING' AND next_at > :now";

    private static final String LATEST = "SELECT * FROM mails ORDER BY id DESC LIMIT :limit";

    private static final String STUCK =
            "SELECT * FROM mails WHERE state = 'WAITING' AND attempts > 0 ORDER BY id";

    private static final String GIVEN_UP =
            """
            SELECT * FROM mails WHERE state = 'GIVEN_UP' AND ended_at > :since
            ORDER BY ended_at DESC, id DESC
            """;

    private Mails() {}

    /** Whether nothing of this key was there. */
    static boolean add(Sql sql, long id, Letter letter, Instant now, Duration longest) {
        var last = now.plus(longest);
        var goodUntil = letter.goodUntil();
        return sql.createUpdate(ADD)
                        .bind("id", id)
                        .bind("key", letter.key())
                        .bind("name", letter.recipientName())
                        .bind("recipient", letter.recipient().text())
                        .bind("subject", letter.subject())
                        .bind("body", letter.text())
                        .bind("now", now)
                        .bind(
                                "goodUntil",
                                goodUntil != null && goodUntil.isBefore(last) ? goodUntil : last)
                        .bind("changed", sql.changed())
                        .execute()
                == 1;
    }

    static Optional<WaitingMail> due(Sql sql, Instant now) {
        return sql.createQuery(DUE).bind("now", now).map(Mails::waiting).findOne();
    }

    static void ended(Sql sql, long id, MailState state, @Nullable Delivery problem, Instant at) {
        sql.createUpdate(ENDED)
                .bind("id", id)
                .bind("state", state.name())
                .bindByType("problem", problem == null ? null : Problem.text(problem), String.class)
                .bind("at", at)
                .bind("changed", sql.changed())
                .execute();
    }

    static void giveUpAll(Sql sql, Instant at) {
        sql.createUpdate(GIVE_UP_ALL).bind("at", at).bind("changed", sql.changed()).execute();
    }

    static void again(Sql sql, long id, Delivery problem, Instant next) {
        sql.createUpdate(AGAIN)
                .bind("id", id)
                .bind("problem", Problem.text(problem))
                .bind("next", next)
                .bind("changed", sql.changed())
                .execute();
    }

    /** The others would meet the same. */
    static void postpone(Sql sql, Instant next) {
        sql.createUpdate(POSTPONE).bind("next", next).execute();
    }

    static void hurry(Sql sql, Instant now) {
        sql.createUpdate(HURRY).bind("now", now).execute();
    }

    static List<SentMail> latest(Sql sql, int limit) {
        return sql.createQuery(LATEST).bind("limit", limit).map(Mails::shown).list();
    }

    static List<SentMail> stuck(Sql sql) {
        return sql.createQuery(STUCK).map(Mails::shown).list();
    }

    /** The latest first. */
    static List<SentMail> givenUp(Sql sql, Instant since) {
        return sql.createQuery(GIVEN_UP).bind("since", since).map(Mails::shown).list();
    }

    private static WaitingMail waiting(RowView row) {
        var id = row.getColumn("id", Long.class);
        return new WaitingMail(
                id,
                new Letter(
                        row.getColumn("mail_key", String.class),
                        row.getColumn("recipient_name", String.class),
                        new MailAddress(row.getColumn("recipient", String.class)),
                        row.getColumn("subject", String.class),
                        row.getColumn("body", String.class),
                        row.getColumn("good_until", Instant.class)),
                row.getColumn("attempts", Integer.class),
                row.getColumn("good_until", Instant.class));
    }

    private static SentMail shown(RowView row) {
        return new SentMail(
                row.getColumn("id", Long.class),
                row.getColumn("recipient", String.class),
                row.getColumn("subject", String.class),
                row.getColumn("state", MailState.class),
                row.getColumn("attempts", Integer.class),
                problem(row),
                row.getColumn("created_at", Instant.class),
                row.getColumn("next_at", Instant.class),
                row.getColumn("ended_at", Instant.class));
    }

    private static @Nullable Delivery problem(RowView row) {
        var text = row.getColumn("problem", String.class);
        return text == null ? null : Problem.read(text);
    }
}
