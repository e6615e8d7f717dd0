package ch.onetime.ocpp.v16;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks for settings; without keys, for all of them. OCPP 1.6 §5.8. */
public record GetConfiguration(List<String> key) implements ToCharger {
    private static final Fields<GetConfiguration> FIELDS = new Fields<>();
    private static final May<GetConfiguration, List<String>> KEY =
            FIELDS.may("key", new Texts(new Text(50)), GetConfiguration::key);

    static final Shape<GetConfiguration> SHAPE =
            FIELDS.shape(in -> new GetConfiguration(orEmpty(in.get(KEY))));

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    public record Reply(List<KeyValue> configurationKey, List<String> unknownKey)
            implements ToCharger.Reply {

        private static final Fields<Reply> FIELDS = new Fields<>();
        private static final May<Reply, List<KeyValue>> KNOWN =
                FIELDS.may(
                        "configurationKey",
                        new Items<>(KeyValue.SHAPE, 0),
                        Reply::configurationKey);
        private static final May<Reply, List<String>> UNKNOWN =
                FIELDS.may("unknownKey", new Texts(new Text(50)), Reply::unknownKey);

        static final Shape<Reply> SHAPE =
                FIELDS.shape(in -> new Reply(orEmpty(in.get(KNOWN)), orEmpty(in.get(UNKNOWN))));

        /** Chargers differ in the case of their keys, and some wrap them in blanks. */
        public Optional<KeyValue> find(String key) {
            return configurationKey.stream()
                    .filter(one -> one.key().strip().equalsIgnoreCase(key))
                    .findFirst();
        }

        @Override
        public boolean accepted() {
            return true;
        }
    }
}
