package ch.onetime.ocpp.v16;

import org.jspecify.annotations.Nullable;

/** Whatever a vendor has to say beyond the specification, both ways. OCPP 1.6 §4.3 and §5.6. */
public record DataTransfer(String vendorId, @Nullable String messageId, @Nullable String data)
        implements FromCharger, ToCharger {

    private static final Fields<DataTransfer> FIELDS = new Fields<>();
    private static final Must<DataTransfer, String> VENDOR =
            FIELDS.mustOr("", "vendorId", new Text(255), DataTransfer::vendorId);
    private static final May<DataTransfer, String> MESSAGE =
            FIELDS.may("messageId", new Text(50), DataTransfer::messageId);
    private static final May<DataTransfer, String> DATA =
            FIELDS.may("data", Verbatim.TEXT, DataTransfer::data);

    static final Shape<DataTransfer> SHAPE =
            FIELDS.shape(in -> new DataTransfer(in.get(VENDOR), in.get(MESSAGE), in.get(DATA)));

    public enum Status implements Word {
        Accepted,
        Rejected,
        UnknownMessageId,
        UnknownVendorId
    }

    public record Reply(Literal<Status> status, @Nullable String data)
            implements FromCharger.Reply, ToCharger.Reply {

        private static final Fields<Reply> FIELDS = new Fields<>();
        private static final Must<Reply, Literal<Status>> STATUS =
                FIELDS.must("status", Literals.orElse(Status.Rejected), Reply::status);
        private static final May<Reply, String> DATA =
                FIELDS.may("data", Verbatim.TEXT, Reply::data);

        static final Shape<Reply> SHAPE =
                FIELDS.shape(in -> new Reply(in.get(STATUS), in.get(DATA)));

        public static Reply of(Status status) {
            return new Reply(Literal.of(status), null);
        }

        @Override
        public boolean accepted() {
            return status.is(Status.Accepted);
        }
    }
}
