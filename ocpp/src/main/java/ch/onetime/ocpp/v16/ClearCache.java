package ch.onetime.ocpp.v16;

/** Makes a charger forget the cards it has learned. OCPP 1.6 §5.4. */
public record ClearCache() implements ToCharger {
    static final Shape<ClearCache> SHAPE = new Fields<ClearCache>().shape(_ -> new ClearCache());

    public enum Status implements Word {
        Accepted,
        Rejected
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
            return status.is(Status.Accepted);
        }
    }
}
