package ch.onetime.csms.web.entry;

import ch.onetime.csms.station.Bay;
import ch.onetime.csms.station.BayEdit;
import ch.onetime.csms.station.BayNames;
import ch.onetime.csms.station.SetupSteps.State;
import ch.onetime.csms.station.SetupSteps.Step;
import ch.onetime.csms.web.settings.PowerBoard;
import ch.onetime.csms.web.settings.PowerForm;
import ch.onetime.csms.web.settings.SiteForm;
import ch.onetime.csms.web.visit.Visit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code /setup/…}: the steps of the first run that follow once somebody is the owner. */
final class SetupStepPages {
    private static final int MOST_BAYS = 1_000;
    private static final Duration WINDOW = Duration.ofHours(8);

    private final EntryRooms rooms;

    SetupStepPages(EntryRooms rooms) {
        this.rooms = rooms;
    }

    /** {@code GET}: whoever comes back begins where they stopped. */
    String next() {
        return rooms.steps().next().map(SetupStep::path).orElse("/");
    }

    void site(Visit visit) {
        show(visit, Step.SITE);
    }

    void saveSite(Visit visit) {
        var form = SiteForm.of(visit);
        var objection = form.objection();
        if (objection != null) {
            visit.refused("entry/step", view(visit, Step.SITE, form, "", visit.say(objection)));
            return;
        }
        var by = visit.caller().name();
        var entry = rooms.audit().entry(by, "site.changed", form.name(), "");
        rooms.joining().describe(form.meant(), entry);
        pass(visit, Step.SITE);
    }

    void power(Visit visit) {
        show(visit, Step.POWER);
    }

    void savePower(Visit visit) {
        var objection = PowerBoard.save(visit, rooms.circuits());
        if (objection.isPresent()) {
            refuse(visit, Step.POWER, "", visit.say(objection.get()));
        } else {
            visit.go(SetupStep.path(Step.POWER));
        }
    }

    void bays(Visit visit) {
        show(visit, Step.BAYS);
    }

    /** The plan is shown before anybody goes on. */
    void makeBays(Visit visit) {
        var typed = visit.field("count");
        var count = PowerForm.number(typed).orElse(0);
        if (count < 1 || count > MOST_BAYS) {
            refuse(visit, Step.BAYS, typed, visit.say("setup.wrong.count"));
            return;
        }
        var plan = rooms.bays().lay(count);
        var gone = takeAwayBeyond(plan, visit.now());
        visit.noted("bays.laid", Integer.toString(count), gone);
        visit.go(SetupStep.path(Step.BAYS));
    }

    /**
     * Whoever has made too many makes fewer. A bay that serves somebody, or is promised to
     * somebody, stays; so does one whose name was not made here.
     *
     * @return for the audit: those that are gone
     */
    private String takeAwayBeyond(List<Bay> plan, Instant now) {
        return rooms.bays().all().stream()
                .filter(bay -> bay.spot() != null && !plan.contains(bay))
                .filter(bay -> BayNames.isNumber(bay.name()))
                .filter(bay ->
                        rooms.people().occupancies(bay).stream().noneMatch(it -> it.isOn(now)))
                .filter(bay -> rooms.registry().archiveBay(bay.id()) instanceof BayEdit.Done)
                .map(bay -> "− " + bay.name())
                .collect(Collectors.joining(", "));
    }

    void connect(Visit visit) {
        show(visit, Step.CONNECT);
    }

    void finish(Visit visit) {
        if (!visit.field("open").isEmpty()) {
            rooms.joining().open(WINDOW);
            visit.noted("joining.opened", "", WINDOW.toMinutes() + " minutes");
        }
        rooms.steps().pass(Step.CONNECT, State.DONE);
        var next = next();
        if (next.equals("/")) {
            visit.done("/", "setup.done");
        } else {
            visit.go(next);
        }
    }

    /** On, with what this step has settled so far. */
    void done(Visit visit) {
        step(visit.part("step")).ifPresentOrElse(step -> goOn(visit, step), visit::notFound);
    }

    /** A fuse that was typed and not added yet is meant as well. */
    private void goOn(Visit visit, Step step) {
        var objection =
                step == Step.POWER && PowerForm.of(visit).isTyped()
                        ? PowerBoard.save(visit, rooms.circuits())
                        : Optional.<String>empty();
        objection.ifPresentOrElse(
                wrong -> refuse(visit, Step.POWER, "", visit.say(wrong)), () -> pass(visit, step));
    }

    void skip(Visit visit) {
        step(visit.part("step"))
                .ifPresentOrElse(
                        step -> {
                            rooms.steps().pass(step, State.SKIPPED);
                            visit.go(next());
                        },
                        visit::notFound);
    }

    void skipAll(Visit visit) {
        rooms.steps().skipRest();
        visit.go("/");
    }

    private void pass(Visit visit, Step step) {
        rooms.steps().pass(step, State.DONE);
        visit.go(next());
    }

    private static Optional<Step> step(String name) {
        return Arrays.stream(Step.values())
                .filter(step -> SetupStep.path(step).equals("/setup/" + name))
                .findFirst();
    }

    private void show(Visit visit, Step step) {
        var site = SiteForm.of(rooms.joining().site());
        var laid = rooms.bays().all().stream().map(Bay::name).filter(BayNames::isNumber).count();
        var count = laid == 0 ? "24" : Long.toString(laid);
        visit.show("entry/step", view(visit, step, site, count, null));
    }

    private void refuse(Visit visit, Step step, String count, String objection) {
        var site = SiteForm.of(rooms.joining().site());
        visit.refused("entry/step", view(visit, step, site, count, objection));
    }

    private SetupStepView view(
            Visit visit, Step step, SiteForm site, String count, @Nullable String objection) {
        var path = SetupStep.path(Step.POWER);
        return new SetupStepView(
                visit.frame(""),
                step,
                SetupStep.all(rooms.steps(), step),
                site,
                objection == null
                        ? PowerBoard.of(visit, rooms.circuits(), path)
                        : PowerBoard.asTyped(visit, rooms.circuits(), path),
                plan(rooms.bays().all()),
                count,
                rooms.ocppAddress().get(),
                objection);
    }

    /** Row by row, and at the end those that lie nowhere yet. */
    private static List<List<Bay>> plan(List<Bay> bays) {
        var rows = new TreeMap<Integer, List<Bay>>();
        for (var bay : bays) {
            var row = bay.spot() == null ? Integer.MAX_VALUE : bay.spot().row();
            rows.computeIfAbsent(row, _ -> new ArrayList<>()).add(bay);
        }
        return List.copyOf(rows.values());
    }
}
