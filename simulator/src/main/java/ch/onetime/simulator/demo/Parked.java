package ch.onetime.simulator.demo;

import ch.onetime.simulator.Guests;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The car of one resident, at the resident's own bay. */
final class Parked implements Guests {
    private final Resident resident;
    private final LocalDate first;
    private final ZoneId zone;
    private List<Visit> visits = List.of();
    private LocalDate known = LocalDate.MIN;

    /**
     * @param first the day on which the demo's past begins
     */
    Parked(Resident resident, LocalDate first, ZoneId zone) {
        this.resident = resident;
        this.first = first;
        this.zone = zone;
    }

    /** All visits that began until this moment. */
    synchronized List<Visit> until(Instant now) {
        var today = LocalDate.ofInstant(now, zone);
        if (today.isAfter(known)) {
            visits = resident.visits(first, today, zone);
            known = today;
        }
        return visits.stream().filter(visit -> !visit.from().isAfter(now)).toList();
    }

    @Override
    public boolean wants(int connector, Instant begin, Instant now, ZoneId ofThisMachine) {
        return visit(now).isPresent();
    }

    @Override
    public OptionalInt draws(int connector, long wattHours, Instant now) {
        return visit(now).stream().mapToInt(visit -> visit.draws(wattHours)).findFirst();
    }

    private Optional<Visit> visit(Instant now) {
        return until(now).stream().filter(visit -> visit.isAt(now)).findFirst();
    }
}
