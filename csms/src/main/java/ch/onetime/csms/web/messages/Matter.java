package ch.onetime.csms.web.messages;

import ch.onetime.csms.attention.Incident;
import ch.onetime.csms.attention.Kind;
import ch.onetime.csms.platform.mail.MailAddress;
import ch.onetime.csms.platform.mail.Posted;
import ch.onetime.csms.station.StationId;
import ch.onetime.csms.web.page.Saying;
import ch.onetime.csms.web.visit.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Everything about one matter, in the words of whoever looks at it. */
final class Matter {
    private final Wording wording;
    private final Places places;
    private final Supplier<String> ocppAddress;
    private final Forwarding forwarding;

    Matter(MessagesRooms rooms, Wording wording) {
        this.wording = wording;
        this.places = new Places(rooms.registry(), rooms.cabling());
        this.ocppAddress = rooms.ocppAddress();
        this.forwarding = new Forwarding(rooms.mail(), wording);
    }

    /**
     * @param objection the key of why it could not be forwarded; null: it could, or was not asked
     */
    MatterView view(Visit visit, Incident incident, @Nullable String objection) {
        var saying = Line.saying(visit);
        var line = Line.of(incident, wording, visit);
        var isFault = incident.kind() == Kind.FAULT;
        var steps = steps(incident, saying);
        var facts = facts(incident, saying);
        return new MatterView(
                visit.frame("messages"),
                line,
                isFault ? saying.say(Wording.fault(incident, "safe")) : null,
                isFault ? saying.say(Wording.fault(incident, "do")) : null,
                steps,
                steps.stream().allMatch(step -> step.answer() != null),
                facts,
                MatterPage.mayAct(visit),
                incident.kind().isSettleable(),
                Forwarding.suits(incident.kind())
                        ? forwarding.view(incident, facts, steps, visit, objection)
                        : null);
    }

    /** The same facts go to the same address once. */
    Posted forward(Visit visit, Incident incident, MailAddress to) {
        var saying = Line.saying(visit);
        var facts = facts(incident, saying);
        return forwarding.post(incident, facts, steps(incident, saying), visit, to);
    }

    /** Those that are answered, and the next one: nobody has to read all of them at once. */
    private List<MatterView.Answered> steps(Incident incident, Saying saying) {
        var shown = new ArrayList<MatterView.Answered>();
        for (var step : Step.of(incident.kind())) {
            var answer = incident.checks().get(step.name());
            var key = "messages.step." + step.name();
            var isFound = answer != null && answer == step.alarming();
            shown.add(
                    new MatterView.Answered(
                            step.name(),
                            saying.words().say(key + ".ask"),
                            answer,
                            isFound ? saying.words().say(key + ".help", ocppAddress.get()) : null));
            if (answer == null) {
                break;
            }
        }
        return List.copyOf(shown);
    }

    private List<MatterView.Fact> facts(Incident incident, Saying saying) {
        var facts = new ArrayList<MatterView.Fact>();
        for (var station : incident.stations()) {
            facts.add(new MatterView.Fact(saying.say(places.of(station)), about(station, saying)));
        }
        facts.add(fact("messages.fact.address", ocppAddress.get(), saying));
        return List.copyOf(facts);
    }

    private String about(StationId station, Saying saying) {
        return places.fuse(station)
                .map(fuse ->
                        places.device(station) + ", " + saying.words().say("messages.fuse", fuse))
                .orElseGet(() -> places.device(station));
    }

    private static MatterView.Fact fact(String key, String value, Saying saying) {
        return new MatterView.Fact(saying.words().say(key), value);
    }
}
