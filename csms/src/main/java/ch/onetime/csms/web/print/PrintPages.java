package ch.onetime.csms.web.print;

import static ch.onetime.csms.platform.login.Right.MANAGE_CARDS;
import static ch.onetime.csms.platform.login.Right.READ;
import static ch.onetime.csms.platform.login.Right.RUN_STATIONS;

import ch.onetime.csms.access.Person;
import ch.onetime.csms.platform.login.LoginLetter;
import ch.onetime.csms.platform.login.User;
import ch.onetime.csms.station.Bay;
import ch.onetime.csms.web.page.Language;
import ch.onetime.csms.web.page.Words;
import ch.onetime.csms.web.visit.Pages;
import ch.onetime.csms.web.visit.Visit;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code /print}: labels, the report and the handover sheet; and the letters to residents. */
public final class PrintPages {
    private final PrintRooms rooms;
    private final Paper paper;
    private final boolean isDemo;

    /**
     * @param isDemo whether the chargers are simulated: then each paper says so
     */
    public PrintPages(PrintRooms rooms, Paper paper, boolean isDemo) {
        this.rooms = rooms;
        this.paper = paper;
        this.isDemo = isDemo;
    }

    public void routes(Pages pages) {
        pages.get("/print", READ, visit -> visit.show("print/print", offer(visit, null)));
        pages.get("/print/labels", READ, this::labels);
        pages.get("/print/report", READ, this::report);
        pages.get("/print/handover", RUN_STATIONS, this::handover);
        pages.post("/people/{id}/login/letter.pdf", MANAGE_CARDS, this::letter);
    }

    private PrintView offer(Visit visit, @Nullable String wrong) {
        return new PrintView(
                visit.frame("commissioning"),
                words(visit).language(),
                LabelSheet.of(visit.param("sheet")),
                visit.param("bays"),
                wrong,
                visit.may(RUN_STATIONS));
    }

    private void labels(Visit visit) {
        switch (BayChoice.of(visit.param("bays"), rooms.bays().all())) {
            case BayChoice.Unknown(var name) ->
                    visit.refused(
                            "print/print", offer(visit, visit.say("print.labels.unknown", name)));
            case BayChoice.Chosen(var bays) ->
                    print(
                            visit,
                            "labels",
                            new LabelsView(
                                    words(visit),
                                    LabelSheet.of(visit.param("sheet")),
                                    bays.stream().map(this::label).toList(),
                                    isDemo));
        }
    }

    private Label label(Bay bay) {
        return new Label(bay.name(), rooms.address().get().resolve("/b/" + bay.code()));
    }

    private void report(Visit visit) {
        var words = words(visit);
        var days = days(words);
        var report = new Report(rooms, words, days);
        print(visit, "report", report.view(site(words), days.day(visit.now())));
    }

    private void handover(Visit visit) {
        var words = words(visit);
        var address = rooms.address().get();
        var members =
                rooms.logins().users().stream()
                        .filter(user -> user.isGoodAt(visit.now()))
                        .map(user -> member(user, words))
                        .toList();
        print(
                visit,
                "handover",
                new HandoverView(
                        words,
                        site(words),
                        days(words).day(visit.now()),
                        address.toString(),
                        address.getHost(),
                        rooms.ocppAddress().get().toString(),
                        members,
                        data(words)));
    }

    private HandoverView.Member member(User user, Words words) {
        return new HandoverView.Member(user.name(), user.role(), until(user.expiresAt(), words));
    }

    private String until(@Nullable Instant end, Words words) {
        return end == null ? words.say("print.handover.people.always") : days(words).day(end);
    }

    /** No address of a database: it may hold a password. */
    private List<String> data(Words words) {
        var folder = rooms.dataFolder().toAbsolutePath().normalize().toString();
        return rooms.hasOwnDatabase()
                ? List.of(
                        words.say("print.data.database", folder),
                        words.say("print.data.backup.database"))
                : List.of(words.say("print.data.folder", folder), words.say("print.data.backup"));
    }

    /** The only time the code is seen: it is not kept, and the next letter has another one. */
    private void letter(Visit visit) {
        var person = visit.id("id").flatMap(rooms.people()::find);
        if (person.isEmpty()) {
            visit.notFound();
            return;
        }
        var letter = rooms.residents().letter(person.get().id());
        visit.noted("resident.letter", person.get().name(), "");
        visit.http().header("Cache-Control", "no-store");
        print(visit, "letter", letter(visit, person.get(), letter));
    }

    /** In the language of whom it is written to. */
    private LetterView letter(Visit visit, Person person, LoginLetter letter) {
        var words = Words.in(Language.of(person.language()).orElse(visit.language()));
        var page = rooms.address().get().resolve("/my");
        return new LetterView(
                words,
                site(words),
                days(words).day(visit.now()),
                person.name(),
                person.apartment(),
                page.toString(),
                page + "/in/" + letter.secret(),
                letter.code(),
                days(words).day(letter.expiresAt()));
    }

    private void print(Visit visit, String name, Object view) {
        var pdf = paper.print("print/" + name, view, days(visit.words()).date(visit.now()));
        visit.http()
                .contentType("application/pdf")
                .header("Content-Disposition", "inline; filename=\"" + name + ".pdf\"")
                .result(pdf);
    }

    /** Papers may speak another language than who prints them. */
    private static Words words(Visit visit) {
        return Words.in(Language.of(visit.param("language")).orElse(visit.language()));
    }

    private Days days(Words words) {
        return new Days(words.locale(), rooms.joining().site().timeZone());
    }

    /** It stands at the head and at the foot of each page. */
    private String site(Words words) {
        var name = rooms.joining().site().name();
        return isDemo ? name + " · " + words.say("common.demo") : name;
    }
}
