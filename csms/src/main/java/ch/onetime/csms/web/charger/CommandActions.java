package ch.onetime.csms.web.charger;

import ch.onetime.csms.access.IdTag;
import ch.onetime.csms.access.Tag;
import ch.onetime.csms.access.TagStatus;
import ch.onetime.csms.charging.Transaction;
import ch.onetime.csms.platform.login.Right;
import ch.onetime.csms.station.command.Chargers;
import ch.onetime.csms.station.command.Command;
import ch.onetime.csms.web.charger.AskView.Card;
import ch.onetime.csms.web.visit.Visit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What can be asked of a charger. What becomes of it is seen on the charger's page. */
final class CommandActions {
    private static final Map<String, Right> QUESTIONS =
            Map.of(
                    "start", Right.HELP_RESIDENTS,
                    "stop", Right.HELP_RESIDENTS,
                    "unlock", Right.HELP_RESIDENTS,
                    "restart", Right.RUN_STATIONS,
                    "lock", Right.RUN_STATIONS,
                    "open", Right.RUN_STATIONS);
    private static final int MOST_CARDS = 500;

    private final ChargerRooms rooms;
    private final ChargerPage page;

    CommandActions(ChargerRooms rooms, ChargerPage page) {
        this.rooms = rooms;
        this.page = page;
    }

    /** The question before something is done, for browsers that cannot open a dialog. */
    void ask(Visit visit) {
        var what = visit.part("what");
        var outlet = Outlet.of(rooms.registry(), visit);
        var right = QUESTIONS.get(what);
        if (outlet.isEmpty() || right == null || !visit.may(right)) {
            visit.notFound();
            return;
        }
        visit.show("charger/ask", question(visit, outlet.get(), what, null));
    }

    void start(Visit visit) {
        withOutlet(
                visit,
                outlet -> {
                    var typed = visit.field("card");
                    var tag = new IdTag(typed);
                    if (tag.isEmpty() || tag.text().length() > IdTag.LONGEST) {
                        visit.refused(
                                "charger/ask",
                                question(visit, outlet, "start", visit.say("charger.start.wrong")));
                        return;
                    }
                    send(
                            visit,
                            outlet,
                            "command.remote-start",
                            new Command.RemoteStart(number(outlet), tag.text()));
                });
    }

    void stop(Visit visit) {
        withOutlet(
                visit,
                outlet -> {
                    var running = page.reader().running(outlet).map(Transaction::reference);
                    if (running.isEmpty()) {
                        page.objects(visit, outlet, visit.say("charger.objection.idle"));
                        return;
                    }
                    send(
                            visit,
                            outlet,
                            "command.remote-stop",
                            new Command.RemoteStop(running.get()));
                });
    }

    void restart(Visit visit) {
        withOutlet(
                visit,
                outlet ->
                        send(
                                visit,
                                outlet,
                                "command.reset",
                                new Command.Reset(visit.field("how").equals("hard"))));
    }

    void unlock(Visit visit) {
        withOutlet(
                visit,
                outlet ->
                        send(
                                visit,
                                outlet,
                                "command.unlock",
                                new Command.Unlock(Math.max(1, outlet.number()))));
    }

    void availability(Visit visit) {
        withOutlet(
                visit,
                outlet ->
                        send(
                                visit,
                                outlet,
                                "command.availability",
                                new Command.ChangeAvailability(
                                        outlet.number(), visit.field("to").equals("open"))));
    }

    /** It tells its state again; what it measures comes with it where it can. */
    void refresh(Visit visit) {
        withOutlet(
                visit,
                outlet ->
                        send(
                                visit,
                                outlet,
                                "command.trigger",
                                new Command.Trigger("StatusNotification", number(outlet))));
    }

    private void send(Visit visit, Outlet outlet, String deed, Command command) {
        var terms = Chargers.Terms.usual(visit.caller().name());
        switch (rooms.chargers().send(outlet.station().id(), command, terms)) {
            case Chargers.Dispatch.Sent(var sent) -> {
                visit.noted(deed, outlet.station().identity().text(), sent.payload());
                visit.go(outlet.path());
            }
            case Chargers.Dispatch.Offline() ->
                    page.objects(visit, outlet, visit.say("charger.objection.offline"));
            case Chargers.Dispatch.Refused(var breaches) ->
                    page.objects(
                            visit,
                            outlet,
                            visit.say("charger.objection.breach", visit.words().list(breaches)));
        }
    }

    private AskView question(Visit visit, Outlet outlet, String what, @Nullable String objection) {
        return new AskView(
                visit.frame("garage"),
                outlet.name(visit.words()),
                "/stations/" + outlet.station().id().value(),
                outlet.path(),
                outlet.number(),
                what,
                what.equals("start") && visit.may(Right.SEE_PEOPLE) ? cards() : List.of(),
                card(visit, outlet),
                objection);
    }

    /** Who calls for help mostly stands at the own bay. */
    private String card(Visit visit, Outlet outlet) {
        var typed = visit.field("card");
        var connector = outlet.connector();
        var bay = connector == null ? null : connector.bay();
        return !typed.isEmpty() || bay == null || !visit.may(Right.SEE_PEOPLE)
                ? typed
                : rooms.people().at(bay).stream()
                        .flatMap(person -> rooms.people().cards(person).stream())
                        .filter(tag -> tag.status() == TagStatus.ACCEPTED)
                        .findFirst()
                        .map(tag -> tag.id().text())
                        .orElse("");
    }

    /** Numbers of other people's cards are shown to those alone who may know whose they are. */
    private List<Card> cards() {
        return rooms.access().after("", MOST_CARDS).stream()
                .filter(tag -> tag.status() == TagStatus.ACCEPTED)
                .map(tag -> new Card(tag.id().text(), name(tag)))
                .sorted(Comparator.comparing(Card::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    private static String name(Tag tag) {
        var label = tag.label();
        return label == null ? tag.id().text() : label + " · " + tag.id().text();
    }

    private static @Nullable Integer number(Outlet outlet) {
        return outlet.number() == 0 ? null : outlet.number();
    }

    private void withOutlet(Visit visit, Consumer<Outlet> then) {
        Outlet.ofForm(rooms.registry(), visit).ifPresentOrElse(then, visit::notFound);
    }
}
