package ch.onetime.ocpp.v16;

import org.jspecify.annotations.Nullable;

/** One setting of a charger: OCPP 1.6 §7.29. A password has no value to show. */
public record KeyValue(String key, boolean readonly, @Nullable String value) {
    private static final Fields<KeyValue> FIELDS = new Fields<>();
    private static final Must<KeyValue, String> KEY =
            FIELDS.mustOr("", "key", new Text(50), KeyValue::key);
    private static final Must<KeyValue, Boolean> READONLY =
            FIELDS.mustOr(false, "readonly", Flag.FLAG, KeyValue::readonly);
    private static final May<KeyValue, String> VALUE =
            FIELDS.may("value", new Text(500), KeyValue::value);

    static final Shape<KeyValue> SHAPE =
            FIELDS.shape(in -> new KeyValue(in.get(KEY), in.get(READONLY), in.get(VALUE)));
}
