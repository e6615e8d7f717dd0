package ch.onetime.csms.web.resident;

import ch.onetime.csms.access.Person;
import ch.onetime.csms.station.StationId;
import ch.onetime.csms.station.command.Chargers;
import ch.onetime.csms.station.command.Command;
import ch.onetime.csms.station.command.CommandRecord;
import ch.onetime.csms.station.command.CommandState;
import ch.onetime.csms.web.visit.Visit;
import java.time.Duration;
import java.util.regex.Pattern;

/** Starting at one's own bay with one's own card, stopping one's own charge. */
final class OwnCharging {
    /** Nobody looks at a button for longer; the charger may still do it afterwards. */
    private static final Duration PATIENCE = Duration.ofSeconds(12);

    private static final Pattern ACCEPTED = Pattern.compile("\"status\"\\s*:\\s*\"Accepted\"");

    private final ResidentRooms rooms;
    private final Own own;
    private final PortalPage portal;

    OwnCharging(ResidentRooms rooms, Own own, PortalPage portal) {
        this.rooms = rooms;
        this.own = own;
        this.portal = portal;
    }

    void start(Visit visit, Person me) throws InterruptedException {
        var now = visit.now();
        var bay = visit.id("bay").flatMap(id -> own.bay(me, id, now));
        var connector = bay.flatMap(rooms.registry()::connectorAt);
        var card = own.goodCard(me, now);
        if (bay.isEmpty() || connector.isEmpty()) {
            visit.notFound();
        } else if (card.isEmpty()) {
            portal.refuse(visit, me, "resident.refused.card");
        } else {
            var at = connector.get();
            var start = new Command.RemoteStart(at.number(), card.get().id().text());
            visit.noted("charge.start", bay.get().name(), "");
            send(visit, me, at.station(), start, "resident.done.starting");
        }
    }

    void stop(Visit visit, Person me) throws InterruptedException {
        var charge = visit.id("id").flatMap(id -> own.charge(me, id));
        if (charge.isEmpty()) {
            visit.notFound();
        } else if (!charge.get().isOpen()) {
            visit.done("/my", "resident.done.ended");
        } else {
            var stop = new Command.RemoteStop(charge.get().reference());
            visit.noted("charge.stop", "" + charge.get().id(), "");
            send(visit, me, charge.get().station(), stop, "resident.done.stopping");
        }
    }

    private void send(Visit visit, Person me, StationId station, Command command, String done)
            throws InterruptedException {
        // Not by name: whoever may look at the charger reads this, and may not know who lives here.
        var terms = Chargers.Terms.usual("resident " + me.id());
        switch (rooms.chargers().send(station, command, terms)) {
            case Chargers.Dispatch.Offline() ->
                    portal.refuse(visit, me, "resident.refused.offline");
            case Chargers.Dispatch.Refused(_) ->
                    portal.refuse(visit, me, "resident.refused.charger");
            case Chargers.Dispatch.Sent(var sent) -> {
                var answer = rooms.commandLog().await(sent, PATIENCE);
                if (isAccepted(answer)) {
                    visit.done("/my", done);
                } else if (answer.state().isFinal()) {
                    portal.refuse(visit, me, "resident.refused.charger");
                } else {
                    portal.refuse(visit, me, "resident.refused.silent");
                }
            }
        }
    }

    private static boolean isAccepted(CommandRecord answer) {
        return answer.state() == CommandState.ANSWERED
                && answer.answer() != null
                && ACCEPTED.matcher(answer.answer()).find();
    }
}
