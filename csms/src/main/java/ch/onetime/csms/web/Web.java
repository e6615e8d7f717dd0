package ch.onetime.csms.web;

import ch.onetime.csms.web.bays.BayPages;
import ch.onetime.csms.web.charger.ChargerPages;
import ch.onetime.csms.web.commissioning.CommissioningPages;
import ch.onetime.csms.web.entry.EntryPages;
import ch.onetime.csms.web.garage.GaragePages;
import ch.onetime.csms.web.live.Live;
import ch.onetime.csms.web.mail.MailPages;
import ch.onetime.csms.web.messages.MessagesPages;
import ch.onetime.csms.web.page.Frame;
import ch.onetime.csms.web.page.Language;
import ch.onetime.csms.web.page.StaticFiles;
import ch.onetime.csms.web.page.Templates;
import ch.onetime.csms.web.page.Words;
import ch.onetime.csms.web.people.PeoplePages;
import ch.onetime.csms.web.print.Paper;
import ch.onetime.csms.web.print.PrintPages;
import ch.onetime.csms.web.replace.ReplacePages;
import ch.onetime.csms.web.resident.ResidentPages;
import ch.onetime.csms.web.search.SearchPages;
import ch.onetime.csms.web.sessions.SessionPages;
import ch.onetime.csms.web.settings.SettingsPages;
import ch.onetime.csms.web.style.StylePages;
import ch.onetime.csms.web.visit.Headers;
import ch.onetime.csms.web.visit.Pages;
import ch.onetime.csms.web.visit.Sessions;
import ch.onetime.csms.web.visit.Stage;
import io.javalin.config.RoutesConfig;
import java.util.List;

/** The door for people: its pages, each area in a package of its own. */
public final class Web implements AutoCloseable {
    private final WebRooms rooms;
    private final StaticFiles files = new StaticFiles();
    private final Templates templates = new Templates();
    private final Live live;
    private List<String> paths = List.of();
    private List<String> forms = List.of();

    public Web(WebRooms rooms) {
        this.rooms = rooms;
        this.live = new Live(rooms.live(), templates, this::frame, rooms.ocppAddress());
    }

    public void attachTo(RoutesConfig routes) {
        routes.before(Headers::add);
        routes.get("/static/{version}/<name>", new FilesPage(files)::show);
        var sessions = new Sessions(rooms.logins());
        var pages = new Pages(routes, stage(sessions));
        new EntryPages(rooms.entry(), sessions).routes(pages);
        new GaragePages(rooms.live(), sessions, live).routes(pages);
        new ChargerPages(rooms.charger()).routes(pages);
        new ReplacePages(rooms.replace()).routes(pages);
        new SessionPages(rooms.sessions()).routes(pages);
        var people = rooms.people();
        new PeoplePages(people).routes(pages);
        new BayPages(people.registry(), people.bays(), people.people()).routes(pages);
        var seen = rooms.live();
        new SearchPages(seen.registry(), seen.bays(), seen.access(), seen.people()).routes(pages);
        new MessagesPages(rooms.messages()).routes(pages);
        new SettingsPages(rooms.settings(), sessions).routes(pages);
        new StylePages().routes(pages);
        new CommissioningPages(rooms.commissioning()).routes(pages);
        new PrintPages(rooms.print(), new Paper(templates), rooms.isDemo()).routes(pages);
        new MailPages(rooms.mail()).routes(pages);
        new ResidentPages(rooms.residents(), sessions).routes(pages);
        pages.attach();
        paths = pages.paths();
        forms = pages.forms();
    }

    @Override
    public void close() {
        live.close();
    }

    /** What can be opened, with {@code {names}} where an address has values. */
    public List<String> paths() {
        return paths;
    }

    /** Where forms are sent to, likewise. */
    public List<String> forms() {
        return forms;
    }

    private Stage stage(Sessions sessions) {
        return new Stage(
                templates,
                files,
                rooms.live().joining()::site,
                sessions,
                rooms.audit(),
                rooms.live().clock(),
                rooms.messages().attention()::count,
                rooms.proxies(),
                rooms.isDemo());
    }

    /** For what is rendered once for many who read the same language. */
    private Frame frame(Language language) {
        var site = rooms.live().joining().site();
        return new Frame(
                Words.in(language),
                files.folder(),
                site.name(),
                null,
                List.of(),
                "/",
                null,
                rooms.isDemo());
    }
}
