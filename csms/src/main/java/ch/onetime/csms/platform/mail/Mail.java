package ch.onetime.csms.platform.mail;

import ch.onetime.csms.platform.Events;
import ch.onetime.csms.platform.database.Database;
import ch.onetime.csms.platform.database.Lane;
import ch.onetime.csms.platform.database.Work;
import ch.onetime.csms.platform.login.Seal;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Mail to people. Without a server no mail is made; with one each mail is kept until the server has
 * taken it, for three days at the longest.
 */
public final class Mail {
    /** After this a mail is given up, visibly. */
    public static final Duration LONGEST_TRY = Duration.ofDays(3);

    /** Who enters, forgets or asks for the server does so one after the other. */
    static final long ONE_WRITER = 0;

    private final Database database;
    private final Events events;
    private final InstantSource clock;
    private final Seal seal;
    private final Smtp smtp;

    public Mail(Database database, Events events, InstantSource clock, Seal seal) {
        this(database, events, clock, seal, new Smtp(clock));
    }

    Mail(Database database, Events events, InstantSource clock, Seal seal, Smtp smtp) {
        this.database = database;
        this.events = events;
        this.clock = clock;
        this.seal = seal;
        this.smtp = smtp;
        var outbox = new Outbox(database, events, clock, this::server, smtp);
        events.subscribe("mail", MailEvent.class, outbox);
    }

    public Optional<MailServer> server() {
        return database.read(sql -> MailServers.find(sql, seal));
    }

    /** From now on mail goes through this server; what waits is tried at once. */
    public void use(MailServer server) {
        var now = clock.instant();
        write(sql -> {
            MailServers.put(sql, server, seal);
            Mails.hurry(sql, now);
            return true;
        });
        events.publish(new MailEvent.MailWaiting());
    }

    /** No mail from now on; what waits is given up. False: there was no server. */
    public boolean forget() {
        var now = clock.instant();
        return write(sql -> {
            Mails.giveUpAll(sql, now);
            return MailServers.archive(sql, now);
        });
    }

    /** Kept when this returns, and sent soon. */
    public Posted post(Letter letter) {
        var id = database.nextId();
        var now = clock.instant();
        var posted =
                write(sql -> {
                    if (!MailServers.isThere(sql)) {
                        return Posted.NO_SERVER;
                    }
                    var isNew = Mails.add(sql, id, letter, now, LONGEST_TRY);
                    return isNew ? Posted.WAITING : Posted.ALREADY;
                });
        if (posted == Posted.WAITING) {
            events.publish(new MailEvent.MailWaiting());
        }
        return posted;
    }

    /** Hands it over at once and tells what came of it; nothing is kept. */
    public Delivery test(MailServer server, Letter letter) {
        return smtp.send(letter, database.nextId(), server);
    }

    /** The newest first, without their texts. */
    public List<SentMail> latest(int limit) {
        return database.read(sql -> Mails.latest(sql, limit));
    }

    public MailStanding standing() {
        var since = clock.instant().minus(LONGEST_TRY);
        return database.read(sql -> {
            var stuck = Mails.stuck(sql);
            var lost = Mails.givenUp(sql, since);
            return new MailStanding(
                    stuck.size(),
                    stuck.stream().map(SentMail::createdAt).findFirst(),
                    Stream.concat(stuck.stream(), lost.stream())
                            .map(SentMail::problem)
                            .flatMap(Stream::ofNullable)
                            .findFirst(),
                    lost.size(),
                    Stream.concat(
                                    stuck.stream().map(SentMail::createdAt),
                                    lost.stream().flatMap(it -> Stream.ofNullable(it.endedAt())))
                            .max(Comparator.naturalOrder()));
        });
    }

    private <R> R write(Work<R> work) {
        return database.write(Lane.PEOPLE, ONE_WRITER, work);
    }
}
