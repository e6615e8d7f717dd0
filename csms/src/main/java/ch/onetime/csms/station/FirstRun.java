package ch.onetime.csms.station;

import ch.onetime.csms.platform.database.Database;
import ch.onetime.csms.platform.database.Lane;
import ch.onetime.csms.platform.login.Issued;
import ch.onetime.csms.platform.login.Logins;
import ch.onetime.csms.platform.login.NewOwner;
import ch.onetime.csms.platform.login.Objection;
import ch.onetime.csms.platform.login.SetupAnswer;
import ch.onetime.csms.platform.login.SetupCode;
import ch.onetime.csms.platform.login.Vacancy;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The first start: somebody becomes the owner and says what the site is. It works exactly once. */
public final class FirstRun {
    private final Database database;
    private final Joining joining;
    private final Bays bays;
    private final SetupSteps steps;
    private final Logins logins;
    private final Vacancy vacancy;
    private final InstantSource clock;
    private final @Nullable SetupCode code;

    /**
     * @param announce shows the code where the system was started, if it is not set up yet
     */
    public FirstRun(
            Database database,
            Joining joining,
            Bays bays,
            SetupSteps steps,
            Logins logins,
            Vacancy vacancy,
            InstantSource clock,
            Consumer<String> announce) {
        this.database = database;
        this.joining = joining;
        this.bays = bays;
        this.steps = steps;
        this.logins = logins;
        this.vacancy = vacancy;
        this.clock = clock;
        this.code = joining.site().isSetUp() ? null : new SetupCode(clock, announce);
        vacancy.becomes(!isDone());
        if (isDone() && steps.areUntouched()) {
            passOverSteps(joining.site());
        }
    }

    /** What came of the wish to set up. */
    public sealed interface Outcome {
        record Done(Issued token) implements Outcome {}

        record AlreadyDone() implements Outcome {}

        /** From another machine, and without the code or with a wrong one. */
        record CodeNeeded() implements Outcome {}

        record TooMany(Duration retryAfter) implements Outcome {}

        /** The name or the password cannot be taken. */
        record Unfit(Objection why) implements Outcome {}
    }

    public boolean isDone() {
        return joining.site().isSetUp();
    }

    /**
     * From the machine itself no code is asked for.
     *
     * @param typed the code that was shown at the start; null: none was given
     */
    public Outcome setUp(Owner owner, Site site, boolean isAtThisMachine, @Nullable String typed) {
        if (code == null || isDone()) {
            return new Outcome.AlreadyDone();
        }
        var objection = isAtThisMachine ? Optional.<Outcome>empty() : objection(code, typed);
        return objection.orElseGet(() -> setUp(owner, site));
    }

    /** Who the first person is. */
    public record Owner(String name, String password) {
        /** Without the password, because texts like this one end up in logs. */
        @Override
        public String toString() {
            return "Owner[name=" + name + "]";
        }
    }

    private static Optional<Outcome> objection(SetupCode code, @Nullable String typed) {
        if (typed == null) {
            return Optional.of(new Outcome.CodeNeeded());
        }
        return switch (code.check(typed)) {
            case SetupAnswer.Correct() -> Optional.empty();
            case SetupAnswer.Wrong(var left) -> Optional.of(new Outcome.CodeNeeded());
            case SetupAnswer.TooMany(var wait) -> Optional.of(new Outcome.TooMany(wait));
        };
    }

    private Outcome setUp(Owner owner, Site site) {
        return switch (logins.prepareOwner(owner.name(), owner.password())) {
            case NewOwner.Unfit(var why) -> new Outcome.Unfit(why);
            case NewOwner.Ready ready ->
                    write(ready, site.setUpAt(clock.instant()))
                            ? new Outcome.Done(granted(ready))
                            : new Outcome.AlreadyDone();
        };
    }

    /** Site, bays, owner and token in one commit: of two who come at once, one is the owner. */
    private boolean write(NewOwner.Ready owner, Site site) {
        var plan = bays.prepare(site.bays());
        var isFirst =
                database.write(
                        Lane.PEOPLE,
                        Site.ID,
                        sql -> {
                            if (!Sites.setUp(sql, site)) {
                                return false;
                            }
                            plan.write(sql);
                            owner.write(sql);
                            return true;
                        });
        if (isFirst) {
            bays.keep(plan);
        }
        return isFirst;
    }

    private Issued granted(NewOwner.Ready owner) {
        joining.siteChanged();
        vacancy.becomes(false);
        passOverSteps(joining.site());
        return owner.granted();
    }

    /** Who has named the building has said all of it at once; who has not is asked step by step. */
    private void passOverSteps(Site site) {
        if (!site.name().isEmpty()) {
            steps.skipRest();
        }
    }
}
