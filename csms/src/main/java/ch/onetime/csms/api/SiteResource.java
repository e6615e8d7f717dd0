package ch.onetime.csms.api;

import static ch.onetime.csms.platform.login.Right.MANAGE_ACCESS;
import static ch.onetime.csms.platform.login.Right.READ;
import static ch.onetime.csms.platform.login.Right.RUN_STATIONS;

import ch.onetime.csms.api.route.Answer;
import ch.onetime.csms.api.route.Ask;
import ch.onetime.csms.api.route.Problem;
import ch.onetime.csms.api.route.Routes;
import ch.onetime.csms.api.route.Trouble;
import ch.onetime.csms.platform.login.Audit;
import ch.onetime.csms.station.FirstRun;
import ch.onetime.csms.station.Joining;
import ch.onetime.csms.station.Site;
import java.time.Duration;
import java.time.InstantSource;

/** The site: setting it up once, and letting chargers join. */
final class SiteResource {
    private static final String SECTION = "Site";
    private static final String CODE = "Setup-Code";

    private final FirstRun firstRun;
    private final Joining joining;
    private final Audit audit;
    private final InstantSource clock;

    SiteResource(ApiRooms rooms) {
        this.firstRun = rooms.firstRun();
        this.joining = rooms.joining();
        this.audit = rooms.audit();
        this.clock = rooms.clock();
    }

    void addTo(Routes routes) {
        routes.postByAnybody("/setup")
                .says(
                        SECTION,
                        "Sets the system up; works once. Unless asked as localhost on the system's own"
                                + " machine, without a proxy, it also wants the code that was shown at the start, as the"
                                + " member code or in the header "
                                + CODE
                                + ".")
                .answers(201, "It is set up; the owner's token is in the answer", NewToken.class)
                .fails(Trouble.ALREADY_SET_UP, Trouble.SETUP_CODE, Trouble.UNFIT, Trouble.TOO_MANY)
                .noted("site.setup")
                .by(SetUp.class, this::setUp);
        routes.get("/site", READ)
                .says(SECTION, "The site.")
                .answers(200, "The site", SiteView.class)
                .by(ask -> Answer.ok(view(joining.site())));
        routes.put("/site", MANAGE_ACCESS)
                .says(SECTION, "Says how the site is called, where it stands, and how it counts.")
                .answers(200, "The site", SiteView.class)
                .fails(Trouble.UNFIT)
                .by(PutSite.class, this::put);
        routes.post("/joining", RUN_STATIONS)
                .says(SECTION, "Lets chargers nobody knows join without asking, for a while.")
                .answers(200, "The joining window is open", SiteView.class)
                .noted("joining.opened")
                .by(
                        OpenJoining.class,
                        (ask, wish) ->
                                Answer.ok(view(joining.open(Duration.ofMinutes(wish.minutes())))));
        routes.delete("/joining", RUN_STATIONS)
                .says(SECTION, "Closes the joining window.")
                .answers(200, "The joining window is closed", SiteView.class)
                .noted("joining.closed")
                .by(ask -> Answer.ok(view(joining.close())));
    }

    private Answer setUp(Ask ask, SetUp wish) {
        var code = wish.code() == null ? ask.header(CODE).orElse(null) : wish.code();
        return switch (firstRun.setUp(
                wish.owner().meant(), site(wish), ask.arrival().isFromThisMachine(), code)) {
            case FirstRun.Outcome.Done(var issued) -> Answer.created(NewToken.of(issued));
            case FirstRun.Outcome.AlreadyDone() ->
                    throw new Problem(
                            Trouble.ALREADY_SET_UP,
                            "The system has its owner; ask for a token, or sign in at /sessions.");
            case FirstRun.Outcome.CodeNeeded() ->
                    throw new Problem(
                            Trouble.SETUP_CODE,
                            "From another machine, send the code that the system showed when it was"
                                    + " started, in the header "
                                    + CODE
                                    + ".");
            case FirstRun.Outcome.TooMany(var wait) ->
                    throw new Problem(
                                    Trouble.TOO_MANY,
                                    "Too many wrong codes: the system now shows a new one.")
                            .retryAfter(wait);
            case FirstRun.Outcome.Unfit(var why) -> throw Problem.unfit(why.sentence());
        };
    }

    private Answer put(Ask ask, PutSite wish) {
        try {
            var meant = wish.meant();
            var entry = audit.entry(ask.caller().name(), "site.changed", meant.name(), "");
            return Answer.ok(view(joining.describe(meant, entry)));
        } catch (IllegalArgumentException wrong) {
            throw Problem.unfit(String.valueOf(wrong.getMessage()));
        }
    }

    private SiteView view(Site site) {
        return SiteView.of(site, clock.instant());
    }

    private static Site site(SetUp wish) {
        try {
            return wish.site().meant();
        } catch (IllegalArgumentException wrong) {
            throw Problem.unfit(String.valueOf(wrong.getMessage()));
        }
    }
}
