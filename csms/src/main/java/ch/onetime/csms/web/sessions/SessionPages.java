package ch.onetime.csms.web.sessions;

import ch.onetime.csms.platform.login.Right;
import ch.onetime.csms.web.visit.Pages;

/** {@code /sessions} and everything below it. */
public final class SessionPages {
    private final ListPage list;
    private final ExportPage export;
    private final DetailPage detail;
    private final CurvePage curve;
    private final ReviewPage review;

    public SessionPages(SessionRooms rooms) {
        this.list = new ListPage(rooms);
        this.export = new ExportPage(rooms);
        this.curve = new CurvePage(rooms);
        this.detail = new DetailPage(rooms, curve);
        this.review = new ReviewPage(rooms);
    }

    public void routes(Pages pages) {
        pages.get("/sessions", Right.READ, list::show);
        pages.get("/sessions/news", Right.READ, list::news);
        pages.get("/sessions/export.csv", Right.READ, export::csv);
        pages.get("/sessions/export.xlsx", Right.READ, export::xlsx);
        pages.get("/sessions/review", Right.READ, review::show);
        pages.post("/sessions/nobodys", Right.MANAGE_CARDS, review::settle);
        pages.post("/sessions/stops/{id}/assign", Right.MANAGE_CARDS, review::assign);
        pages.post("/sessions/stops/{id}/resolve", Right.MANAGE_CARDS, review::resolve);
        pages.post("/sessions/letters/{id}/resolve", Right.MANAGE_CARDS, review::resolveLetter);
        pages.get("/sessions/{id}", Right.READ, detail::show);
        pages.get("/sessions/{id}/curve", Right.READ, curve::numbers);
        pages.get("/sessions/{id}/curve.csv", Right.READ, curve::file);
        pages.post("/sessions/{id}/close", Right.MANAGE_CARDS, detail::close);
        pages.post("/sessions/{id}/correct", Right.MANAGE_CARDS, detail::correct);
        pages.post("/sessions/{id}/person", Right.SEE_PEOPLE, detail::belongsTo);
        pages.post("/sessions/{id}/check", Right.MANAGE_CARDS, detail::check);
    }
}
