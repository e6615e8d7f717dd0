package ch.onetime.simulator;

import ch.onetime.ocpp.v16.ChangeConfiguration;
import ch.onetime.ocpp.v16.GetConfiguration;
import ch.onetime.ocpp.v16.KeyValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The configuration keys of a charger and the answers it gives about them. OCPP 1.6 §9. */
final class SettingsTable {
    static final String HEARTBEAT = "HeartbeatInterval";
    static final String SAMPLES = "MeterValueSampleInterval";
    static final String ATTEMPTS = "TransactionMessageAttempts";
    static final String RETRY = "TransactionMessageRetryInterval";
    static final String ASKS_BEFORE_REMOTE_START = "AuthorizeRemoteTxRequests";
    static final String STOPS_ON_INVALID = "StopTransactionOnInvalidId";
    static final String KEY = "AuthorizationKey";

    private static final Set<String> READ_ONLY =
            Set.of(
                    "NumberOfConnectors",
                    "SupportedFeatureProfiles",
                    "GetConfigurationMaxKeys",
                    "LocalAuthListMaxLength",
                    "SendLocalListMaxLength");

    private final Map<String, String> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    SettingsTable(Blueprint blueprint) {
        values.put(HEARTBEAT, "300");
        values.put(SAMPLES, "60");
        values.put(ATTEMPTS, "3");
        values.put(RETRY, "1");
        values.put(ASKS_BEFORE_REMOTE_START, "true");
        values.put(STOPS_ON_INVALID, "true");
        values.put(KEY, "");
        values.put("AllowOfflineTxForUnknownId", "false");
        values.put("ClockAlignedDataInterval", "0");
        values.put("ConnectionTimeOut", "60");
        values.put("ConnectorPhaseRotation", "NotApplicable");
        values.put("GetConfigurationMaxKeys", "50");
        values.put("LocalAuthorizeOffline", "true");
        values.put("LocalPreAuthorize", "false");
        values.put("MeterValuesSampledData", "Energy.Active.Import.Register,Power.Active.Import");
        values.put("NumberOfConnectors", String.valueOf(blueprint.connectors));
        values.put("ResetRetries", "1");
        values.put("StopTransactionOnEVSideDisconnect", "true");
        values.put("SupportedFeatureProfiles", "Core,RemoteTrigger");
        values.put("UnlockConnectorOnEVSideDisconnect", "true");
        values.put("WebSocketPingInterval", "0");
        values.putAll(blueprint.settings);
    }

    synchronized String text(String key) {
        return values.getOrDefault(key, "");
    }

    synchronized void put(String key, String value) {
        values.put(key, value);
    }

    int number(String key) {
        return Integer.parseInt(text(key));
    }

    boolean flag(String key) {
        return text(key).equalsIgnoreCase("true");
    }

    synchronized ChangeConfiguration.Status change(String key, String value) {
        var old = values.get(key);
        if (old == null) return ChangeConfiguration.Status.NotSupported;
        if (READ_ONLY.stream().anyMatch(key::equalsIgnoreCase) || !fits(old, value)) {
            return ChangeConfiguration.Status.Rejected;
        }
        values.put(key, value);
        return ChangeConfiguration.Status.Accepted;
    }

    /** A number stays a number and a yes or no stays one: enough of a type for a charger. */
    private static boolean fits(String old, String value) {
        if (old.matches("[0-9]+")) return value.matches("[0-9]{1,9}");
        if (old.matches("true|false")) return value.matches("(?i)true|false");
        return true;
    }

    synchronized GetConfiguration.Reply answer(GetConfiguration asked) {
        var wanted = asked.key().isEmpty() ? List.copyOf(values.keySet()) : asked.key();
        var known = new ArrayList<KeyValue>();
        var unknown = new ArrayList<String>();
        for (var key : wanted) {
            if (values.containsKey(key)) known.add(shown(key));
            else unknown.add(key);
        }
        known.sort(Comparator.comparing(KeyValue::key));
        return new GetConfiguration.Reply(known, unknown);
    }

    /** A password can be written and never read. */
    private KeyValue shown(String key) {
        var readOnly = READ_ONLY.stream().anyMatch(key::equalsIgnoreCase);
        return new KeyValue(key, readOnly, key.equalsIgnoreCase(KEY) ? null : values.get(key));
    }
}
