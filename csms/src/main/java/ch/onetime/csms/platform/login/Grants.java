package ch.onetime.csms.platform.login;

import ch.onetime.csms.platform.database.Database;
import ch.onetime.csms.platform.database.Lane;
import ch.onetime.csms.platform.database.Work;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * Tokens given and taken back: the table is the truth, the memory answers, both change together.
 */
final class Grants {
    private final Database database;
    private final InstantSource clock;
    private final LiveTokens live;
    private final Uses uses;

    /** Else a session could be kept in memory just after a new password has ended it. */
    private final ReentrantLock changing = new ReentrantLock();

    Grants(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
        this.live = new LiveTokens(database.read(sql -> Tokens.live(sql, clock.instant())));
        this.uses = new Uses(database.read(Tokens::uses));
    }

    /** Never waits for the database. */
    Optional<Token> find(String secret) {
        var now = clock.instant();
        var found = live.find(secret, now);
        found.map(Token::id).filter(id -> uses.seen(id, now)).ifPresent(this::writeUse);
        return found;
    }

    List<TokenUse> all() {
        return live.all(clock.instant()).stream()
                .map(token -> new TokenUse(token, uses.last(token.id()).orElse(null)))
                .toList();
    }

    /** Good from now on; it is in the table already. */
    void recognise(Issued issued) {
        live.add(issued, clock.instant());
    }

    /** Gives a token if {@code still} says so in the same work. */
    boolean give(Issued issued, Work<Boolean> still) {
        return change(
                issued.token().id(),
                sql -> still.run(sql) && add(issued).run(sql),
                given -> {
                    if (given) {
                        recognise(issued);
                    }
                });
    }

    /** Ends all sessions of a person and begins this one, if {@code still} says so. */
    boolean giveInstead(User user, Issued session, Work<Boolean> still) {
        var now = clock.instant();
        return change(
                session.token().id(),
                sql -> {
                    if (!still.run(sql)) {
                        return false;
                    }
                    Tokens.revokeSessions(sql, user, now);
                    return add(session).run(sql);
                },
                given -> {
                    if (given) {
                        live.removeSessions(user);
                        recognise(session);
                    }
                });
    }

    boolean takeBack(long tokenId) {
        var now = clock.instant();
        return change(
                tokenId,
                sql -> Tokens.revoke(sql, tokenId, now),
                _ -> {
                    live.remove(tokenId);
                    uses.forget(tokenId);
                });
    }

    /** First the table, then the memory, and nobody in between. */
    <R> R change(long key, Work<R> work, Consumer<R> inMemory) {
        changing.lock();
        try {
            var outcome = database.write(Lane.PEOPLE, key, work);
            inMemory.accept(outcome);
            return outcome;
        } finally {
            changing.unlock();
        }
    }

    /** Ends all sessions of a resident, with {@code more} in the same work. */
    void takeBackAll(long personId, Work<Boolean> more) {
        var now = clock.instant();
        change(
                personId,
                sql -> {
                    Tokens.revokePerson(sql, personId, now);
                    return more.run(sql);
                },
                _ -> live.removePerson(personId));
    }

    /** The person may now do something else, or not as long; the table knows it already. */
    void adapt(User user) {
        live.adapt(user);
    }

    /** The person's tokens have ended; the table knows it already. */
    void forget(User user) {
        live.removeAll(user);
    }

    void forgetSessions(User user) {
        live.removeSessions(user);
    }

    /** When this fails, five minutes of somebody's presence are forgotten. */
    private void writeUse(long token) {
        var now = clock.instant();
        var _ =
                database.submit(
                        Lane.BULK,
                        token,
                        sql -> {
                            Tokens.used(sql, token, now);
                            return true;
                        });
    }

    private static Work<Boolean> add(Issued issued) {
        return sql -> {
            Tokens.add(sql, issued);
            return true;
        };
    }
}
