package ch.onetime.csms.platform.login;

import ch.onetime.csms.platform.database.Database;
import ch.onetime.csms.platform.database.Lane;
import ch.onetime.csms.platform.database.Work;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Tokens given and taken back: the table is the truth, the memory answers, both change together.
 */
final class Grants {
    private final Database database;
    private final InstantSource clock;
    private final LiveTokens live;

    /** Else a session could be kept in memory just after a new password has ended it. */
    private final ReentrantLock changing = new ReentrantLock();

    Grants(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
        this.live = new LiveTokens(database.read(sql -> Tokens.live(sql, clock.instant())));
    }

    /** Never asks the database. */
    Optional<Token> find(String secret) {
        return live.find(secret, clock.instant());
    }

    List<Token> all() {
        return live.all(clock.instant());
    }

    /** Good from now on; it is in the table already. */
    void recognise(Issued issued) {
        live.add(issued, clock.instant());
    }

    /** Gives a token if {@code still} says so in the same work. */
    boolean give(Issued issued, Work<Boolean> still) {
        changing.lock();
        try {
            var given = write(issued.token().id(), sql -> still.run(sql) && add(issued).run(sql));
            if (given) {
                recognise(issued);
            }
            return given;
        } finally {
            changing.unlock();
        }
    }

    /** Ends all sessions of a person and begins this one, if {@code still} says so. */
    boolean giveInstead(User user, Issued session, Work<Boolean> still) {
        var now = clock.instant();
        changing.lock();
        try {
            var given =
                    write(
                            session.token().id(),
                            sql -> {
                                if (!still.run(sql)) {
                                    return false;
                                }
                                Tokens.revokeSessions(sql, user, now);
                                return add(session).run(sql);
                            });
            if (given) {
                live.removeSessions(user);
                recognise(session);
            }
            return given;
        } finally {
            changing.unlock();
        }
    }

    boolean takeBack(long tokenId) {
        var now = clock.instant();
        changing.lock();
        try {
            var taken = write(tokenId, sql -> Tokens.revoke(sql, tokenId, now));
            live.remove(tokenId);
            return taken;
        } finally {
            changing.unlock();
        }
    }

    /** Ends all sessions of a resident, with {@code more} in the same work. */
    void takeBackAll(long personId, Work<Boolean> more) {
        var now = clock.instant();
        changing.lock();
        try {
            write(
                    personId,
                    sql -> {
                        Tokens.revokePerson(sql, personId, now);
                        return more.run(sql);
                    });
            live.removePerson(personId);
        } finally {
            changing.unlock();
        }
    }

    private boolean write(long key, Work<Boolean> work) {
        return database.write(Lane.PEOPLE, key, work);
    }

    private static Work<Boolean> add(Issued issued) {
        return sql -> {
            Tokens.add(sql, issued);
            return true;
        };
    }
}
