package ch.onetime.csms.station.report;

import ch.onetime.csms.platform.Event;

/** What happens around reports. */
public sealed interface ReportEvent extends Event {
    record ProblemReported(long reportId) implements ReportEvent {}

    record ProblemResolved(long reportId) implements ReportEvent {}
}
