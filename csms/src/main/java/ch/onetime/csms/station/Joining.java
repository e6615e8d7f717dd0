package ch.onetime.csms.station;

import ch.onetime.csms.platform.database.Database;
import ch.onetime.csms.platform.database.Lane;
import ch.onetime.csms.platform.login.Audit;
import ch.onetime.csms.platform.login.AuditEntry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Who may join: the joining window, and the site it belongs to. */
public final class Joining {
    /** An electrician's day. */
    public static final Duration LONGEST_WINDOW = Duration.ofHours(12);

    private final Database database;
    private final InstantSource clock;
    private final JoiningPolicy policy;
    private volatile Site site;

    public Joining(Database database, InstantSource clock, JoiningPolicy policy) {
        this.database = database;
        this.clock = clock;
        this.policy = policy;
        this.site = database.read(Sites::site);
    }

    public Site site() {
        return site;
    }

    /** Opens the joining window from now on, at most for {@link #LONGEST_WINDOW}. */
    public Site open(Duration length) {
        var shortened = length.compareTo(LONGEST_WINDOW) > 0 ? LONGEST_WINDOW : length;
        return joiningUntil(clock.instant().plus(shortened));
    }

    public Site close() {
        return joiningUntil(clock.instant());
    }

    /** What the site is called, where it stands, and how times and money are written there. */
    public Site describe(SiteWish wish, AuditEntry entry) {
        database.write(
                Lane.PEOPLE,
                Site.ID,
                sql -> {
                    Sites.change(sql, wish);
                    Audit.write(sql, entry);
                    return true;
                });
        siteChanged();
        return site;
    }

    /** Takes over the site as it now lies in its table. */
    public void siteChanged() {
        site = database.read(Sites::site);
    }

    /** Empty: a newcomer is turned away. */
    Optional<Registration> registrationOfNewcomer(Instant now) {
        return switch (policy) {
            case ACCEPT -> Optional.of(Registration.ACCEPTED);
            case FORBID -> Optional.empty();
            case ASK -> Optional.of(isOpen(now) ? Registration.ACCEPTED : Registration.PENDING);
        };
    }

    /** Whether newcomers are let in without asking just now. */
    public boolean isOpen() {
        return isOpen(clock.instant());
    }

    boolean isOpen(Instant now) {
        var until = site.joiningUntil();
        return until != null && now.isBefore(until);
    }

    private Site joiningUntil(Instant until) {
        database.write(
                Lane.PEOPLE,
                Site.ID,
                sql -> {
                    Sites.joining(sql, until);
                    return true;
                });
        siteChanged();
        return site;
    }
}
