package ch.onetime.csms.station.report;

import ch.onetime.csms.platform.Events;
import ch.onetime.csms.platform.StorableText;
import ch.onetime.csms.platform.database.Database;
import ch.onetime.csms.platform.database.Lane;
import ch.onetime.csms.station.Bay;
import ch.onetime.csms.station.Site;
import ch.onetime.csms.station.report.ReportEvent.ProblemReported;
import ch.onetime.csms.station.report.ReportEvent.ProblemResolved;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** What people at a bay say is wrong, until somebody has seen to it. Everybody may say so. */
public final class ProblemReports {
    public static final int LONGEST_TEXT = 500;

    private static final Duration PERIOD = Duration.ofHours(1);
    private static final int MOST_OF_A_BAY = 3;
    private static final int MOST = 30;
    private static final int MOST_SHOWN = 200;

    private final Database database;
    private final Events events;
    private final InstantSource clock;

    public ProblemReports(Database database, Events events, InstantSource clock) {
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /** Strangers may report: what is more than a few an hour is noise, or malice. */
    public Reported report(Bay bay, ProblemKind kind, String text) {
        var now = clock.instant();
        var since = now.minus(PERIOD);
        var story = text.strip();
        var kept = StorableText.of(story.substring(0, Math.min(story.length(), LONGEST_TEXT)));
        var report = new ProblemReport(database.nextId(), bay.id(), kind, kept, now, null);
        var outcome =
                database.write(
                        Lane.PEOPLE,
                        Site.ID,
                        sql -> {
                            if (Reports.count(sql, bay.id(), since) >= MOST_OF_A_BAY
                                    || Reports.count(sql, since) >= MOST) {
                                return Reported.ENOUGH;
                            }
                            Reports.add(sql, report);
                            return Reported.KEPT;
                        });
        if (outcome == Reported.KEPT) {
            events.publish(new ProblemReported(report.id()));
        }
        return outcome;
    }

    /** Those nobody has seen to, the newest first. */
    public List<ProblemReport> open() {
        return database.read(sql -> Reports.open(sql, MOST_SHOWN));
    }

    /** Somebody has seen to it. False: there was nothing to see to. */
    public boolean resolve(long id) {
        var now = clock.instant();
        var resolved = database.write(Lane.PEOPLE, Site.ID, sql -> Reports.resolve(sql, id, now));
        if (resolved) {
            events.publish(new ProblemResolved(id));
        }
        return resolved;
    }
}
