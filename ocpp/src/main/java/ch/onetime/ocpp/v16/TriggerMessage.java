package ch.onetime.ocpp.v16;

import org.jspecify.annotations.Nullable;

/** Asks for a message that the charger would send by itself some time. OCPP 1.6 §5.17. */
public record TriggerMessage(Requested requestedMessage, @Nullable Long connectorId)
        implements ToCharger {

    public enum Requested implements Word {
        BootNotification,
        DiagnosticsStatusNotification,
        FirmwareStatusNotification,
        Heartbeat,
        MeterValues,
        StatusNotification
    }

    private static final Fields<TriggerMessage> FIELDS = new Fields<>();
    private static final Must<TriggerMessage, Requested> REQUESTED =
            FIELDS.must(
                    "requestedMessage",
                    OneOf.of(Requested.class),
                    TriggerMessage::requestedMessage);
    // the text has an example with connector 0, where the field says more than 0
    private static final May<TriggerMessage, Long> CONNECTOR =
            FIELDS.may("connectorId", Whole.FROM_ZERO, TriggerMessage::connectorId);

    static final Shape<TriggerMessage> SHAPE =
            FIELDS.shape(in -> new TriggerMessage(in.get(REQUESTED), in.get(CONNECTOR)));

    public enum Status implements Word {
        Accepted,
        Rejected,
        NotImplemented
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
