package ch.onetime.csms.web.commissioning;

import ch.onetime.csms.station.Circuit;
import ch.onetime.csms.station.Connector;
import ch.onetime.csms.upkeep.Check;
import ch.onetime.csms.upkeep.CheckKind;
import ch.onetime.csms.upkeep.Place;
import ch.onetime.csms.upkeep.StepResult;
import ch.onetime.csms.upkeep.TestCharge;
import ch.onetime.csms.upkeep.TestStep;
import ch.onetime.csms.web.page.Words;
import ch.onetime.csms.web.visit.Visit;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks up what is known of one place, for one visit. */
final class PlaceViews {
    private static final int HISTORY = 30;

    private final CommissioningRooms rooms;

    PlaceViews(CommissioningRooms rooms) {
        this.rooms = rooms;
    }

    /**
     * @param wrong why what was wished did not happen, in words; null: nothing was
     */
    PlaceView of(Visit visit, Place place, @Nullable String wrong) {
        var words = visit.words();
        var row = Row.of(place, words);
        var station = place.station().id();
        var connector = Optional.ofNullable(place.connector());
        return new PlaceView(
                visit.frame("commissioning"),
                seen(place),
                row.href(),
                row.title(),
                row.device(),
                place.isOnline(),
                row.ticks(),
                wiring(place, words),
                "/commissioning?place=" + row.key(),
                labels(place),
                place.check(CheckKind.LABEL).filter(Check::passed).isPresent(),
                connector
                        .flatMap(one -> rooms.testing().newest(one))
                        .map(test -> shown(test, words))
                        .orElse(null),
                rooms.clocks().wrongBy(station).map(by -> clock(by, words)).orElse(null),
                rooms.tuning().chargesForEveryone(station),
                rooms.tuning().isBusy(station),
                rooms.tuning().of(station),
                connector.map(one -> history(one, visit)).orElse(List.of()),
                wrong);
    }

    String seen(Place place) {
        return rooms.commissioning().revision()
                + "-"
                + place.isOnline()
                + "-"
                + rooms.tuning().isBusy(place.station().id());
    }

    private static String labels(Place place) {
        var bay = place.bay();
        return bay == null
                ? "/print/labels"
                : "/print/labels?bays=" + URLEncoder.encode(bay.name(), StandardCharsets.UTF_8);
    }

    private String wiring(Place place, Words words) {
        var wiring = place.wiring();
        var bay = place.bay();
        var board =
                bay == null ? null : rooms.circuits().feeding(bay).map(Circuit::name).orElse(null);
        var rotation = wiring.rotation();
        var told =
                Stream.of(wiring.fuse(), board, rotation == null ? null : rotation.label())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", "));
        return told.isEmpty() ? words.say("common.unknown") : told;
    }

    private static String clock(Duration wrongBy, Words words) {
        var key = wrongBy.isNegative() ? "commissioning.clock.behind" : "commissioning.clock.ahead";
        return words.say(key, Math.max(1, wrongBy.abs().toMinutes()));
    }

    private static PlaceView.Test shown(TestCharge test, Words words) {
        var look =
                switch (test.state()) {
                    case RUNNING -> "charge";
                    case PASSED -> "done";
                    case PARTLY -> "wait";
                    case FAILED -> "fault";
                    case CANCELLED, INTERRUPTED -> "off";
                };
        var icon =
                switch (test.state()) {
                    case RUNNING -> "bolt";
                    case PASSED -> "tick";
                    case PARTLY -> "info";
                    case FAILED -> "alert";
                    case CANCELLED, INTERRUPTED -> "cross";
                };
        return new PlaceView.Test(
                test.isRunning(),
                look,
                icon,
                words.say("commissioning.test." + test.state().name()),
                advice(test, words),
                test.steps().stream()
                        .filter(step -> test.isRunning() || step.isDone())
                        .map(step -> stage(step, words))
                        .toList());
    }

    private static String advice(TestCharge test, Words words) {
        if (test.state() == TestCharge.State.PARTLY) {
            return Unmeasured.sentence(test, words);
        }
        if (!test.isRunning()) {
            return test.mistake().map(step -> Mistake.sentence(step, words)).orElse("");
        }
        return test.of(TestStep.START)
                .filter(step -> step.outcome() == StepResult.Outcome.RUNNING)
                .filter(step -> !step.detail().isEmpty())
                .map(step -> words.say("commissioning.test." + step.detail()))
                .orElse("");
    }

    private static PlaceView.Stage stage(StepResult result, Words words) {
        var text = words.say("commissioning.step." + result.step().name());
        var state = words.say("commissioning.state." + result.outcome().name());
        return switch (result.outcome()) {
            case RUNNING -> new PlaceView.Stage("charge", "dots", text, state);
            case PASSED -> new PlaceView.Stage("done", "tick", text, passed(result, state, words));
            case FAILED -> new PlaceView.Stage("fault", "alert", text, state);
            case NOT_SUPPORTED, NOT_MEASURED -> new PlaceView.Stage("wait", "info", text, state);
        };
    }

    private static String passed(StepResult result, String state, Words words) {
        return switch (result.step()) {
            case PHASES -> result.detail().substring(0, result.detail().indexOf('/'));
            case LIMIT -> words.say("commissioning.amps", Mistake.amps(result.detail(), words));
            case START, READINGS, ENERGY, STOP -> state;
        };
    }

    private List<PlaceView.Past> history(Connector connector, Visit visit) {
        return rooms.checks().history(connector, HISTORY).stream()
                .map(check ->
                        new PlaceView.Past(
                                Tick.of(check, visit.words()),
                                visit.say(
                                        "commissioning.when",
                                        visit.formats().moment(check.at(), visit.now()),
                                        check.by())))
                .toList();
    }
}
