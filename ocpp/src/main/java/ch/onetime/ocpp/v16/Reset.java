package ch.onetime.ocpp.v16;

/** Restarts a charger, after ending its transactions in good order or at once. OCPP 1.6 §5.14. */
public record Reset(Type type) implements ToCharger {

    public enum Type implements Word {
        Hard,
        Soft
    }

    private static final Fields<Reset> FIELDS = new Fields<>();
    private static final Must<Reset, Type> TYPE =
            FIELDS.must("type", OneOf.of(Type.class), Reset::type);

    static final Shape<Reset> SHAPE = FIELDS.shape(in -> new Reset(in.get(TYPE)));

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
