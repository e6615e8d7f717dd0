package ch.onetime.simulator;

import ch.onetime.ocpp.v16.Authorize;
import ch.onetime.ocpp.v16.BootNotification;
import ch.onetime.ocpp.v16.DataTransfer;
import ch.onetime.ocpp.v16.FromCharger;
import ch.onetime.ocpp.v16.Heartbeat;
import ch.onetime.ocpp.v16.MeterValues;
import ch.onetime.ocpp.v16.SampledValue;
import ch.onetime.ocpp.v16.StartTransaction;
import ch.onetime.ocpp.v16.StatusNotification;
import ch.onetime.ocpp.v16.StopTransaction;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Tells in words what a charger has said and what it was answered. */
final class Sentences {
    private Sentences() {}

    static String about(FromCharger message, JsonNode answer) {
        return switch (message) {
            case Authorize(var tag) -> "sees the card " + tag + ": " + verdict(answer);
            case BootNotification _ ->
                    "boots: %s, interval %d s"
                            .formatted(
                                    answer.path("status").asString("?"),
                                    answer.path("interval").asLong(0));
            case DataTransfer(var vendor, _, _) -> "transfers data for " + vendor + ": " + answer;
            case Heartbeat _ -> "beats";
            case MeterValues values ->
                    "reads at connector %d: %s".formatted(values.connectorId(), shown(values));
            case StartTransaction start ->
                    "begins to charge for %s at connector %d, at %d Wh: transaction %d, %s"
                            .formatted(
                                    start.idTag(),
                                    start.connectorId(),
                                    start.meterStart(),
                                    answer.path("transactionId").asLong(0),
                                    verdict(answer));
            case StatusNotification status ->
                    (status.connectorId() == 0
                                    ? "is "
                                    : "connector " + status.connectorId() + " is ")
                            + status.status().raw();
            case StopTransaction stop ->
                    "stops transaction %d at %d Wh, reason %s"
                            .formatted(
                                    stop.transactionId(),
                                    stop.meterStop(),
                                    stop.reasonOrDefault().raw());
        };
    }

    private static String verdict(JsonNode answer) {
        return answer.path("idTagInfo").path("status").asString("no verdict");
    }

    private static String shown(MeterValues values) {
        return values.meterValue().stream()
                .flatMap(value -> value.sampledValue().stream())
                .filter(sample -> sample.phase() == null)
                .map(Sentences::shown)
                .collect(Collectors.joining(", "));
    }

    private static String shown(SampledValue sample) {
        var unit = sample.unit();
        return sample.value() + (unit == null ? "" : " " + unit.raw());
    }
}
