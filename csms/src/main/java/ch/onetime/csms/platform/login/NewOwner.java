package ch.onetime.csms.platform.login;

import ch.onetime.csms.platform.database.Sql;
import java.util.function.Consumer;

/** The first person, and what the set-up makes of the name and password that were given. */
public sealed interface NewOwner {
    /** The name or the password cannot be taken. */
    record Unfit(Objection why) implements NewOwner {}

    /**
     * The slow part is done: first {@link #write} in the work that sets everything up, then {@link
     * #granted} when that is committed.
     */
    final class Ready implements NewOwner {
        private final Account account;
        private final Issued issued;
        private final Consumer<Issued> recognise;

        Ready(Account account, Issued issued, Consumer<Issued> recognise) {
            this.account = account;
            this.issued = issued;
            this.recognise = recognise;
        }

        public void write(Sql sql) {
            if (!Users.add(sql, account)) {
                throw new IllegalStateException(
                        "There is somebody called %s already.".formatted(account.user().name()));
            }
            Tokens.add(sql, issued);
        }

        /** The owner's first token, good from now on. */
        public Issued granted() {
            recognise.accept(issued);
            return issued;
        }
    }
}
