package ch.onetime.csms.gateway;

import ch.onetime.csms.platform.login.MachineKeys;
import ch.onetime.csms.platform.masking.Masking;
import ch.onetime.csms.station.ConfigItem;
import ch.onetime.csms.station.Configuration;
import ch.onetime.csms.station.Registry;
import ch.onetime.csms.station.StationId;
import ch.onetime.csms.station.StationKeys;
import ch.onetime.ocpp.rpc.Outcome;
import ch.onetime.ocpp.v16.ChangeConfiguration;
import ch.onetime.ocpp.v16.GetConfiguration;
import ch.onetime.ocpp.v16.Mode;
import ch.onetime.ocpp.v16.Reader;
import ch.onetime.ocpp.v16.ReplyReading;
import ch.onetime.ocpp.v16.ToCharger;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What an answered command means for what we know: the same for an answer in time and a late one.
 */
final class Effects {
    private static final String AUTHORIZATION_KEY = "AuthorizationKey";

    private final Registry registry;
    private final Configuration configuration;
    private final MachineKeys keys;
    private final Reader reader = new Reader(Mode.LENIENT);

    Effects(GatewayRooms rooms) {
        this.registry = rooms.registry();
        this.configuration = rooms.configuration();
        this.keys = rooms.keys();
    }

    /** Before a new password is sent, both are good: whether it arrives we may never learn. */
    void aboutToSend(StationId station, String action, JsonNode payload) {
        if (isNewPassword(action, payload)) {
            var hash = hash(payload);
            registry.change(
                    station,
                    settings ->
                            settings.secured(
                                    settings.securityProfile(),
                                    new StationKeys(settings.keys().current(), hash)));
        }
    }

    void answered(StationId station, String action, JsonNode request, Outcome outcome) {
        switch (outcome) {
            case Outcome.Answered(var payload) -> {
                if (reader.replyOfCharger(action, payload)
                        instanceof ReplyReading.Understood<ToCharger.Reply>(var reply, var odd)) {
                    apply(station, request, reply);
                }
            }
            case Outcome.Failed failed -> {
                if (isNewPassword(action, request)) {
                    forgetPending(station, request);
                }
            }
            case Outcome.TimedOut timedOut -> {}
            case Outcome.Lost lost -> {}
            case Outcome.NotSent notSent -> {}
            case Outcome.Expired expired -> {}
        }
    }

    private void apply(StationId station, JsonNode request, ToCharger.Reply reply) {
        switch (reply) {
            case ChangeConfiguration.Reply(var status) -> changed(station, request, reply);
            case GetConfiguration.Reply(var known, var unknown) -> {
                var items = new ArrayList<ConfigItem>();
                for (var item : known) {
                    var shown = shown(item.key(), item.value());
                    items.add(new ConfigItem(item.key(), null, shown, item.readonly()));
                }
                configuration.reported(station, items);
            }
            default -> {
                // the others change nothing that we keep: the station reports it by itself
            }
        }
    }

    private void changed(StationId station, JsonNode request, ToCharger.Reply reply) {
        var key = request.path("key").asString("");
        var isPassword = AUTHORIZATION_KEY.equalsIgnoreCase(key.strip());
        if (reply.accepted()) {
            configuration.accepted(station, key, shown(key, request.path("value").asString("")));
        }
        if (!isPassword) {
            return;
        }
        // Who wants to reboot first goes on with the old one, so both stay good until then.
        if (reply instanceof ChangeConfiguration.Reply(var status)) {
            if (status.is(ChangeConfiguration.Status.Accepted)) {
                arrived(station, request);
            } else if (!status.is(ChangeConfiguration.Status.RebootRequired)) {
                forgetPending(station, request);
            }
        }
    }

    /** The charger has it now, even if yet another one is already on its way. */
    private void arrived(StationId station, JsonNode request) {
        registry.change(
                station,
                settings -> {
                    var known = settings.keys();
                    if (known.pending() == null) {
                        return settings;
                    }
                    var after =
                            isPending(known, request)
                                    ? new StationKeys(known.pending(), null)
                                    : new StationKeys(hash(request), known.pending());
                    return settings.secured(settings.securityProfile(), after);
                });
    }

    /** Only of what this request has sent: another one may be on its way since. */
    private void forgetPending(StationId station, JsonNode request) {
        registry.change(
                station,
                settings ->
                        isPending(settings.keys(), request)
                                ? settings.secured(
                                        settings.securityProfile(),
                                        new StationKeys(settings.keys().current(), null))
                                : settings);
    }

    private boolean isPending(StationKeys known, JsonNode request) {
        return hash(request).equals(known.pending());
    }

    private String hash(JsonNode request) {
        return keys.hash(MachineKeys.normalise(request.path("value").asString("")));
    }

    /** What may be kept of a setting's value; null: it is a secret. */
    private static @Nullable String shown(String key, @Nullable String value) {
        return value == null || Masking.isNameOfSecret(key) ? null : Masking.mask(value);
    }

    private static boolean isNewPassword(String action, JsonNode payload) {
        return action.equals("ChangeConfiguration")
                && AUTHORIZATION_KEY.equalsIgnoreCase(payload.path("key").asString("").strip());
    }
}
