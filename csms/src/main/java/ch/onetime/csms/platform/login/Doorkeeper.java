package ch.onetime.csms.platform.login;

import ch.onetime.csms.platform.database.Database;
import java.time.InstantSource;
import java.util.Optional;

/** Looks at names and passwords, and tells nobody which of the two was wrong. */
final class Doorkeeper {
    private final Database database;
    private final Passwords passwords;
    private final Attempts attempts;
    private final KnownBrowsers browsers;

    Doorkeeper(
            Database database, Passwords passwords, KnownBrowsers browsers, InstantSource clock) {
        this.database = database;
        this.passwords = passwords;
        this.browsers = browsers;
        this.attempts = new Attempts(clock);
    }

    Proof prove(UserName name, String password, Origin origin) {
        if (name.objection().isPresent()) {
            return new Proof.Wrong(); // nobody can have it
        }
        // Before anything is paid: who could not be looked up has not guessed.
        var account = database.read(sql -> Users.find(sql, name));
        var browser = browsers.known(origin.mark(), name);
        var wait =
                browser.map(attempts::payFrom)
                        .orElseGet(() -> attempts.pay(name.key(), origin.address()));
        if (wait.isPresent()) {
            return new Proof.TooMany(wait.get());
        }
        if (!matches(account, password)) {
            return new Proof.Wrong();
        }
        browser.ifPresentOrElse(
                attempts::payBack, () -> attempts.payBack(name.key(), origin.address()));
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
