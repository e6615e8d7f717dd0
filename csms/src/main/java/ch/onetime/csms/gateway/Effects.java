package ch.onetime.csms.gateway;

import ch.onetime.csms.platform.login.MachineKeys;
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
            var hash = keys.hash(MachineKeys.normalise(payload.path("value").asString("")));
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
                    forgetPending(station);
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
                    var isSecret = AUTHORIZATION_KEY.equalsIgnoreCase(item.key().strip());
                    items.add(
                            new ConfigItem(
                                    item.key(),
                                    null,
                                    isSecret ? null : item.value(),
                                    item.readonly()));
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
            configuration.accepted(
                    station, key, isPassword ? null : request.path("value").asString(""));
        }
        if (!isPassword) {
            return;
        }
        // Who wants to reboot first goes on with the old one, so both stay good until then.
        if (reply instanceof ChangeConfiguration.Reply(var status)) {
            if (status.is(ChangeConfiguration.Status.Accepted)) {
                registry.confirmPendingKey(station);
            } else if (!status.is(ChangeConfiguration.Status.RebootRequired)) {
                forgetPending(station);
            }
        }
    }

    private void forgetPending(StationId station) {
        registry.change(
                station,
                settings ->
                        settings.secured(
                                settings.securityProfile(),
                                new StationKeys(settings.keys().current(), null)));
    }

    private static boolean isNewPassword(String action, JsonNode payload) {
        return action.equals("ChangeConfiguration")
                && AUTHORIZATION_KEY.equalsIgnoreCase(payload.path("key").asString("").strip());
    }
}
