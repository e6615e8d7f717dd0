package ch.onetime.csms.platform.login;

import ch.onetime.csms.platform.database.Database;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks at names and passwords, and tells nobody which of the two was wrong. */
final class Doorkeeper {
    private final Database database;
    private final Passwords passwords;
    private final Attempts attempts;

    Doorkeeper(Database database, Passwords passwords, InstantSource clock) {
        this.database = database;
        this.passwords = passwords;
        this.attempts = new Attempts(clock);
    }

    Proof prove(UserName name, String password, @Nullable String address) {
        if (name.objection().isPresent()) {
            return new Proof.Wrong(); // nobody can have it
        }
        // Before anything is paid: who could not be looked up has not guessed.
        var account = database.read(sql -> Users.find(sql, name));
        var wait = attempts.pay(name.key(), address);
        if (wait.isPresent()) {
            return new Proof.TooMany(wait.get());
        }
        if (!matches(account, password)) {
            return new Proof.Wrong();
        }
        attempts.payBack(name.key(), address);
        return new Proof.Proven(account.orElseThrow());
    }

    private boolean matches(Optional<Account> account, String password) {
        if (account.isEmpty()) {
            passwords.matchNobody(password);
            return false;
        }
        return passwords.matches(password, account.get().passwordHash());
    }
}
