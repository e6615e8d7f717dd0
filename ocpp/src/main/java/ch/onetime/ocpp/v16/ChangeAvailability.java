package ch.onetime.ocpp.v16;

/** Puts a connector, or as connector 0 the whole charger, in or out of service. OCPP 1.6 §5.2. */
public record ChangeAvailability(long connectorId, Type type) implements ToCharger {

    public enum Type implements Word {
        Inoperative,
        Operative
    }

    private static final Fields<ChangeAvailability> FIELDS = new Fields<>();
    private static final Must<ChangeAvailability, Long> CONNECTOR =
            FIELDS.must("connectorId", Whole.FROM_ZERO, ChangeAvailability::connectorId);
    private static final Must<ChangeAvailability, Type> TYPE =
            FIELDS.must("type", OneOf.of(Type.class), ChangeAvailability::type);

    static final Shape<ChangeAvailability> SHAPE =
            FIELDS.shape(in -> new ChangeAvailability(in.get(CONNECTOR), in.get(TYPE)));

    public enum Status implements Word {
        Accepted,
        Rejected,
        Scheduled
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
            return status.is(Status.Accepted) || status.is(Status.Scheduled);
        }
    }
}
