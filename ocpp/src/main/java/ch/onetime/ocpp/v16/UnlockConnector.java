package ch.onetime.ocpp.v16;

/** Frees a stuck cable; not a way to stop charging. OCPP 1.6 §5.18. */
public record UnlockConnector(long connectorId) implements ToCharger {
    private static final Fields<UnlockConnector> FIELDS = new Fields<>();
    private static final Must<UnlockConnector, Long> CONNECTOR =
            FIELDS.must("connectorId", Whole.FROM_ONE, UnlockConnector::connectorId);

    static final Shape<UnlockConnector> SHAPE =
            FIELDS.shape(in -> new UnlockConnector(in.get(CONNECTOR)));

    public enum Status implements Word {
        Unlocked,
        UnlockFailed,
        NotSupported
    }

    public record Reply(Literal<Status> status) implements ToCharger.Reply {
        private static final Fields<Reply> FIELDS = new Fields<>();
        private static final Must<Reply, Literal<Status>> STATUS =
                FIELDS.must("status", Literals.orElse(Status.UnlockFailed), Reply::status);

        static final Shape<Reply> SHAPE = FIELDS.shape(in -> new Reply(in.get(STATUS)));

        public static Reply of(Status status) {
            return new Reply(Literal.of(status));
        }

        @Override
        public boolean accepted() {
            return status.is(Status.Unlocked);
        }
    }
}
