package ch.onetime.ocpp.v16;

/** Asks a charger to stop a transaction. OCPP 1.6 §5.12. */
public record RemoteStopTransaction(long transactionId) implements ToCharger {
    private static final Fields<RemoteStopTransaction> FIELDS = new Fields<>();
    private static final Must<RemoteStopTransaction, Long> TRANSACTION =
            FIELDS.must("transactionId", Whole.ANY, RemoteStopTransaction::transactionId);

    static final Shape<RemoteStopTransaction> SHAPE =
            FIELDS.shape(in -> new RemoteStopTransaction(in.get(TRANSACTION)));

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
