package ch.onetime.ocpp.v16;

/** Changes one setting; every value travels as text. OCPP 1.6 §5.3. */
public record ChangeConfiguration(String key, String value) implements ToCharger {
    private static final Fields<ChangeConfiguration> FIELDS = new Fields<>();
    private static final Must<ChangeConfiguration, String> KEY =
            FIELDS.must("key", new Text(50), ChangeConfiguration::key);
    private static final Must<ChangeConfiguration, String> VALUE =
            FIELDS.must("value", new Text(500), ChangeConfiguration::value);

    static final Shape<ChangeConfiguration> SHAPE =
            FIELDS.shape(in -> new ChangeConfiguration(in.get(KEY), in.get(VALUE)));

    public enum Status implements Word {
        Accepted,
        Rejected,
        RebootRequired,
        NotSupported
    }

    public record Reply(Literal<Status> status) implements ToCharger.Reply {
        private static final Fields<Reply> FIELDS = new Fields<>();
        private static final Must<Reply, Literal<Status>> STATUS =
                FIELDS.must("status", Literals.orElse(Status.Rejected), Reply::status);

        static final Shape<Reply> SHAPE = FIELDS.shape(in -> new Reply(in.get(STATUS)));

        public static Reply of(Status status) {
            return new Reply(Literal.of(status));
        }

        @Override
        public boolean accepted() {
            return status.is(Status.Accepted) || status.is(Status.RebootRequired);
        }
    }
}
