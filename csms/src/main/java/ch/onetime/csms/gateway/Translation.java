package ch.onetime.csms.gateway;

import ch.onetime.csms.station.command.Command;
import ch.onetime.ocpp.v16.ChangeAvailability;
import ch.onetime.ocpp.v16.ChangeConfiguration;
import ch.onetime.ocpp.v16.ClearCache;
import ch.onetime.ocpp.v16.Finding;
import ch.onetime.ocpp.v16.GetConfiguration;
import ch.onetime.ocpp.v16.GetLocalListVersion;
import ch.onetime.ocpp.v16.Message;
import ch.onetime.ocpp.v16.ProtocolBreach;
import ch.onetime.ocpp.v16.RemoteStartTransaction;
import ch.onetime.ocpp.v16.RemoteStopTransaction;
import ch.onetime.ocpp.v16.Reset;
import ch.onetime.ocpp.v16.TriggerMessage;
import ch.onetime.ocpp.v16.UnlockConnector;
import ch.onetime.ocpp.v16.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Commands in the words of OCPP 1.6. */
final class Translation {
    private static final ObjectMapper JSON = JsonMapper.shared();

    private Translation() {}

    /** What a command becomes on the wire. */
    sealed interface Translated {
        record Ready(String action, JsonNode payload) implements Translated {}

        record Breach(List<String> breaches) implements Translated {}
    }

    static Translated of(Command command) {
        return switch (command) {
            case Command.Reset(var hard) ->
                    written(new Reset(hard ? Reset.Type.Hard : Reset.Type.Soft));
            case Command.RemoteStart(var connector, var tag) ->
                    written(new RemoteStartTransaction(number(connector), tag, null));
            case Command.RemoteStop(var reference) -> written(new RemoteStopTransaction(reference));
            case Command.Unlock(var connector) -> written(new UnlockConnector(connector));
            case Command.ChangeAvailability(var connector, var operative) ->
                    written(
                            new ChangeAvailability(
                                    connector,
                                    operative
                                            ? ChangeAvailability.Type.Operative
                                            : ChangeAvailability.Type.Inoperative));
            case Command.Configure(var key, var value) ->
                    written(new ChangeConfiguration(key, value));
            case Command.ReadConfiguration(var keys) -> written(new GetConfiguration(keys));
            case Command.ClearCache() -> written(new ClearCache());
            case Command.AskCardListVersion() -> written(new GetLocalListVersion());
            case Command.SendCards(var version, var isWhole, var cards) ->
                    written(CardWords.of(version, isWhole, cards));
            case Command.Trigger(var message, var connector) -> trigger(message, connector);
            case Command.Raw(var action, var json, var validate) -> raw(action, json, validate);
        };
    }

    private static Translated trigger(String message, @Nullable Integer connector) {
        for (var requested : TriggerMessage.Requested.values()) {
            if (requested.wire().equals(message)) {
                return written(new TriggerMessage(requested, number(connector)));
            }
        }
        return new Translated.Breach(List.of("requestedMessage: no charger knows " + message));
    }

    private static Translated raw(String action, String json, boolean validate) {
        JsonNode payload;
        try {
            payload = JSON.readTree(json);
        } catch (JacksonException notJson) {
            return new Translated.Breach(List.of("payload: not JSON"));
        }
        if (!validate) {
            return new Translated.Ready(action, payload);
        }
        if (!(payload instanceof ObjectNode)) {
            return new Translated.Breach(List.of("payload: must be an object"));
        }
        var breaches = Writer.check(action, payload).stream().map(Finding::sentence).toList();
        return breaches.isEmpty()
                ? new Translated.Ready(action, payload)
                : new Translated.Breach(breaches);
    }

    private static Translated written(Message message) {
        try {
            return new Translated.Ready(message.action(), Writer.request(message));
        } catch (ProtocolBreach breach) {
            return new Translated.Breach(
                    breach.violations().stream().map(Finding::sentence).toList());
        }
    }

    private static @Nullable Long number(@Nullable Integer connector) {
        return connector == null ? null : connector.longValue();
    }
}
