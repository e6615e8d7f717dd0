package ch.onetime.csms.attention;

import ch.onetime.csms.station.Bay;
import ch.onetime.csms.station.Bays;
import ch.onetime.csms.station.Connector;
import ch.onetime.csms.station.Registry;
import ch.onetime.csms.station.StationId;
import ch.onetime.csms.station.report.ProblemReport;
import ch.onetime.csms.station.report.ProblemReports;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What people at a bay say is wrong. */
final class Problems implements Watch {
    private final ProblemReports reports;
    private final Bays bays;
    private final Registry registry;

    Problems(ProblemReports reports, Bays bays, Registry registry) {
        this.bays = bays;
        this.reports = reports;
        this.registry = registry;
    }

    @Override
    public boolean seesTo(Kind kind) {
        return kind == Kind.PROBLEM_REPORTED;
    }

    @Override
    public List<Sighting> look(Instant now) {
        return reports.open().stream().map(this::sighting).toList();
    }

    private Sighting sighting(ProblemReport report) {
        return new Sighting(
                Kind.PROBLEM_REPORTED,
                Long.toString(report.id()),
                at(report.bay()),
                Map.of(
                        Fact.BAY,
                        bays.find(report.bay()).map(Bay::name).orElse("–"),
                        Fact.REASON,
                        report.kind().name(),
                        Fact.TOLD,
                        report.text()),
                1,
                report.reportedAt(),
                report.reportedAt());
    }

    private List<StationId> at(long bay) {
        return registry.all().stream()
                .flatMap(station -> registry.connectors(station.id()).stream())
                .filter(connector -> connector.bay() != null && connector.bay().id() == bay)
                .map(Connector::station)
                .distinct()
                .toList();
    }
}
