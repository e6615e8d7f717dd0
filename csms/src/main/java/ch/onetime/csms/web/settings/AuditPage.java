package ch.onetime.csms.web.settings;

import static java.nio.charset.StandardCharsets.UTF_8;

import ch.onetime.csms.access.People;
import ch.onetime.csms.platform.login.Audit;
import ch.onetime.csms.platform.login.AuditEntry;
import ch.onetime.csms.web.visit.Visit;
import java.net.URLEncoder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code /settings/audit}: who changed what, and when. */
final class AuditPage {
    private static final int AT_ONCE = 50;

    private final Audit audit;
    private final People people;

    AuditPage(Audit audit, People people) {
        this.audit = audit;
        this.people = people;
    }

    void show(Visit visit) {
        var actor = visit.param("actor");
        var subject = visit.param("subject");
        var before = Visit.number(visit.param("before")).orElse(Long.MAX_VALUE);
        var found = audit.latest(actor, subject, before, AT_ONCE + 1);
        var page = found.subList(0, Math.min(AT_ONCE, found.size()));
        var words = new AuditWords(visit, people);
        visit.show(
                "settings/audit",
                new AuditView(
                        visit.frame("settings"),
                        Tab.of(visit, "audit"),
                        page.stream().map(entry -> row(visit, words, entry)).toList(),
                        audit.actors(),
                        actor,
                        subject,
                        found.size() > AT_ONCE ? older(actor, subject, page) : null));
    }

    private static AuditView.Row row(Visit visit, AuditWords words, AuditEntry entry) {
        return new AuditView.Row(
                visit.formats().moment(entry.at(), visit.now()),
                entry.actor(),
                words.deed(entry),
                words.subject(entry),
                words.detail(entry));
    }

    private static @Nullable String older(String actor, String subject, List<AuditEntry> page) {
        return "/settings/audit?before="
                + page.getLast().id()
                + "&actor="
                + URLEncoder.encode(actor, UTF_8)
                + "&subject="
                + URLEncoder.encode(subject, UTF_8);
    }
}
