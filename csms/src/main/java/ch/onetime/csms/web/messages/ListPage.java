package ch.onetime.csms.web.messages;

import ch.onetime.csms.attention.Attention;
import ch.onetime.csms.attention.Incident;
import ch.onetime.csms.web.visit.Visit;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code /messages}: what is open, and what was. */
final class ListPage {
    private static final int AT_ONCE = 30;
    private static final Instant END_OF_TIME = Instant.parse("9999-01-01T00:00:00Z");

    private final Attention attention;
    private final Wording wording;

    ListPage(Attention attention, Wording wording) {
        this.attention = attention;
        this.wording = wording;
    }

    void open(Visit visit) {
        visit.show("messages/open", view(visit));
    }

    /** The part of the page that is fetched again and again. */
    void part(Visit visit) {
        visit.show("messages/part", view(visit));
    }

    void history(Visit visit) {
        var before = Visit.number(visit.param("before")).map(Instant::ofEpochMilli);
        var ended =
                attention.ended(
                        before.orElse(END_OF_TIME),
                        Visit.number(visit.param("id")).orElse(0L),
                        AT_ONCE);
        visit.show(
                "messages/history",
                new HistoryView(visit.frame("messages"), lines(ended, visit), next(ended)));
    }

    private OpenView view(Visit visit) {
        var now = visit.now();
        var all = attention.open();
        return new OpenView(
                visit.frame("messages"),
                lines(all.stream().filter(it -> !it.isMuted(now)).toList(), visit),
                lines(all.stream().filter(it -> it.isMuted(now)).toList(), visit),
                all.isEmpty() ? goodSince(visit) : null);
    }

    private @Nullable String goodSince(Visit visit) {
        return attention.ended(END_OF_TIME, 0, 1).stream()
                .map(Incident::resolvedAt)
                .findFirst()
                .map(moment -> visit.formats().moment(moment, visit.now()))
                .orElse(null);
    }

    private List<Line> lines(List<Incident> incidents, Visit visit) {
        return incidents.stream().map(it -> Line.of(it, wording, visit)).toList();
    }

    private static @Nullable String next(List<Incident> ended) {
        if (ended.size() < AT_ONCE) {
            return null;
        }
        var last = ended.getLast();
        var at = last.resolvedAt();
        return at == null
                ? null
                : "/messages/history?before=" + at.toEpochMilli() + "&id=" + last.id();
    }
}
