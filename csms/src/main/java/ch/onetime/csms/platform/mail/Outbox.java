package ch.onetime.csms.platform.mail;

import ch.onetime.csms.platform.Events;
import ch.onetime.csms.platform.Subscriber;
import ch.onetime.csms.platform.database.Database;
import ch.onetime.csms.platform.database.Lane;
import ch.onetime.csms.platform.database.Sql;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Sends what waits, one after the other; tries again later, at first soon and then every hour. A
 * mail whose sending was cut short goes out again under the same number, by which the receiver's
 * program knows it.
 */
final class Outbox implements Subscriber<MailEvent> {
    private final Database database;
    private final Events events;
    private final InstantSource clock;
    private final Supplier<Optional<MailServer>> server;
    private final Smtp smtp;

    Outbox(
            Database database,
            Events events,
            InstantSource clock,
            Supplier<Optional<MailServer>> server,
            Smtp smtp) {
        this.database = database;
        this.events = events;
        this.clock = clock;
        this.server = server;
        this.smtp = smtp;
    }

    @Override
    public void heard(MailEvent event) {
        switch (event) {
            case MailEvent.MailWaiting() -> catchUp();
            case MailEvent.MailTried(_) -> {
                // that was us
            }
        }
    }

    @Override
    public void catchUp() {
        var goesOn = true;
        while (goesOn) {
            var due = due();
            var entered = database.read(MailServers::entered);
            var through = server.get();
            if (due.isPresent() && through.isEmpty()) {
                giveUp(due.get());
            }
            goesOn =
                    due.isPresent()
                            && through.isPresent()
                            && send(due.get(), through.get(), entered);
        }
    }

    /**
     * The server was forgotten by an older version of this program, which let them wait. Where one
     * was entered since we looked, they are its to send: it decides in one work, and in turn.
     */
    private void giveUp(WaitingMail first) {
        var now = clock.instant();
        write(
                Mail.ONE_WRITER,
                first,
                sql -> {
                    if (!MailServers.isThere(sql)) {
                        Mails.giveUpAll(sql, now);
                    }
                });
    }

    private Optional<WaitingMail> due() {
        var now = clock.instant();
        return database.read(sql -> Mails.due(sql, now));
    }

    /** Whether the next one may be luckier. */
    private boolean send(WaitingMail mail, MailServer through, long entered) {
        if (!clock.instant().isBefore(mail.goodUntil())) {
            ended(mail, MailState.GIVEN_UP, null);
            return true;
        }
        var delivery = smtp.send(mail.letter(), mail.id(), through);
        switch (delivery) {
            case Delivery.Accepted() -> ended(mail, MailState.SENT, null);
            case Delivery.RecipientRefused(_) -> ended(mail, MailState.GIVEN_UP, delivery);
            case Delivery.HostNotFound(_),
                    Delivery.Unreachable(_, _),
                    Delivery.Silent(),
                    Delivery.NotEncrypted(),
                    Delivery.CertificateRefused(_),
                    Delivery.PasswordWrong(),
                    Delivery.MailRefused(_),
                    Delivery.Failed(_) ->
                    again(mail, delivery, entered);
        }
        return !delivery.isTheServers();
    }

    private void ended(WaitingMail mail, MailState state, @Nullable Delivery problem) {
        var now = clock.instant();
        write(mail, sql -> Mails.ended(sql, mail.id(), state, problem, now));
    }

    /** What a server has not taken that is none any more is due at the one entered since. */
    private void again(WaitingMail mail, Delivery delivery, long entered) {
        var now = clock.instant();
        var next = now.plus(pause(mail.attempts()));
        if (!next.isBefore(mail.goodUntil())) {
            ended(mail, MailState.GIVEN_UP, delivery);
            return;
        }
        write(
                Mail.ONE_WRITER,
                mail,
                sql -> {
                    if (MailServers.entered(sql) != entered) {
                        return;
                    }
                    Mails.again(sql, mail.id(), delivery, next);
                    if (delivery.isTheServers()) {
                        Mails.postpone(sql, now.plus(pause(0)));
                    }
                });
    }

    private void write(WaitingMail mail, Consumer<Sql> work) {
        write(mail.id(), mail, work);
    }

    private void write(long key, WaitingMail mail, Consumer<Sql> work) {
        database.write(
                Lane.PEOPLE,
                key,
                sql -> {
                    work.accept(sql);
                    return true;
                });
        events.publish(new MailEvent.MailTried(mail.id()));
    }

    private static Duration pause(int attempts) {
        return switch (attempts) {
            case 0 -> Duration.ofMinutes(1);
            case 1 -> Duration.ofMinutes(5);
            case 2 -> Duration.ofMinutes(15);
            default -> Duration.ofHours(1);
        };
    }
}
