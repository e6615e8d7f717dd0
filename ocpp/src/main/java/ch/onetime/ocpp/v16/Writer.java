package ch.onetime.ocpp.v16;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes payloads of messages. What it writes it reads again strictly before anybody else does, so
 * that one set of rules serves both directions; whatever breaks one is a {@link ProtocolBreach}.
 */
public final class Writer {

    public static ObjectNode request(Message message) {
        var action = message.action();
        return switch (message) {
            case Authorize it -> write(action, Authorize.SHAPE, it);
            case BootNotification it -> write(action, BootNotification.SHAPE, it);
            case ChangeAvailability it -> write(action, ChangeAvailability.SHAPE, it);
            case ChangeConfiguration it -> write(action, ChangeConfiguration.SHAPE, it);
            case ClearCache it -> write(action, ClearCache.SHAPE, it);
            case DataTransfer it -> write(action, DataTransfer.SHAPE, it);
            case GetConfiguration it -> write(action, GetConfiguration.SHAPE, it);
            case GetLocalListVersion it -> write(action, GetLocalListVersion.SHAPE, it);
            case Heartbeat it -> write(action, Heartbeat.SHAPE, it);
            case MeterValues it -> write(action, MeterValues.SHAPE, it);
            case RemoteStartTransaction it -> write(action, RemoteStartTransaction.SHAPE, it);
            case RemoteStopTransaction it -> write(action, RemoteStopTransaction.SHAPE, it);
            case Reset it -> write(action, Reset.SHAPE, it);
            case SendLocalList it -> write(action, SendLocalList.SHAPE, it);
            case StartTransaction it -> write(action, StartTransaction.SHAPE, it);
            case StatusNotification it -> write(action, StatusNotification.SHAPE, it);
            case StopTransaction it -> write(action, StopTransaction.SHAPE, it);
            case TriggerMessage it -> write(action, TriggerMessage.SHAPE, it);
            case UnlockConnector it -> write(action, UnlockConnector.SHAPE, it);
        };
    }

    public static ObjectNode reply(FromCharger.Reply reply) {
        return switch (reply) {
            case Authorize.Reply it -> write("Authorize", Authorize.Reply.SHAPE, it);
            case BootNotification.Reply it ->
                    write("BootNotification", BootNotification.Reply.SHAPE, it);
            case DataTransfer.Reply it -> write("DataTransfer", DataTransfer.Reply.SHAPE, it);
            case Heartbeat.Reply it -> write("Heartbeat", Heartbeat.Reply.SHAPE, it);
            case MeterValues.Reply it -> write("MeterValues", MeterValues.Reply.SHAPE, it);
            case StartTransaction.Reply it ->
                    write("StartTransaction", StartTransaction.Reply.SHAPE, it);
            case StatusNotification.Reply it ->
                    write("StatusNotification", StatusNotification.Reply.SHAPE, it);
            case StopTransaction.Reply it ->
                    write("StopTransaction", StopTransaction.Reply.SHAPE, it);
        };
    }

    public static ObjectNode reply(ToCharger.Reply reply) {
        return switch (reply) {
            case ChangeAvailability.Reply it ->
                    write("ChangeAvailability", ChangeAvailability.Reply.SHAPE, it);
            case ChangeConfiguration.Reply it ->
                    write("ChangeConfiguration", ChangeConfiguration.Reply.SHAPE, it);
            case ClearCache.Reply it -> write("ClearCache", ClearCache.Reply.SHAPE, it);
            case DataTransfer.Reply it -> write("DataTransfer", DataTransfer.Reply.SHAPE, it);
            case GetConfiguration.Reply it ->
                    write("GetConfiguration", GetConfiguration.Reply.SHAPE, it);
            case GetLocalListVersion.Reply it ->
                    write("GetLocalListVersion", GetLocalListVersion.Reply.SHAPE, it);
            case RemoteStartTransaction.Reply it ->
                    write("RemoteStartTransaction", RemoteStartTransaction.Reply.SHAPE, it);
            case RemoteStopTransaction.Reply it ->
                    write("RemoteStopTransaction", RemoteStopTransaction.Reply.SHAPE, it);
            case Reset.Reply it -> write("Reset", Reset.Reply.SHAPE, it);
            case SendLocalList.Reply it -> write("SendLocalList", SendLocalList.Reply.SHAPE, it);
            case TriggerMessage.Reply it -> write("TriggerMessage", TriggerMessage.Reply.SHAPE, it);
            case UnlockConnector.Reply it ->
                    write("UnlockConnector", UnlockConnector.Reply.SHAPE, it);
        };
    }

    /** What is wrong with a payload that somebody else made for a charger; empty if nothing is. */
    public static List<Finding> check(String action, JsonNode payload) {
        var shape = Catalogue.toCharger(action);
        return shape == null
                ? List.of(new Finding(Rule.UNKNOWN_ACTION, action, "", ""))
                : violations(action, shape, payload);
    }

    private static <M> ObjectNode write(String action, Shape<M> shape, M message) {
        var payload = shape.write(message);
        var violations = violations(action, shape, payload);
        if (!violations.isEmpty()) throw new ProtocolBreach(violations);
        return payload;
    }

    private static List<Finding> violations(String action, Shape<?> shape, JsonNode payload) {
        var report = new Report(Mode.STRICT, action);
        shape.read(Members.of(payload, report));
        return report.findings();
    }

    private Writer() {}
}
