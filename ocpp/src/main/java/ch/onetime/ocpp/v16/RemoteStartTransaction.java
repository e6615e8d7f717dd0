package ch.onetime.ocpp.v16;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Asks a charger to start charging for a card. "Accepted" means it will try. OCPP 1.6 §5.11.
 *
 * @param chargingProfile passed on as it is
 */
public record RemoteStartTransaction(
        @Nullable Long connectorId, String idTag, @Nullable JsonNode chargingProfile)
        implements ToCharger {

    private static final Fields<RemoteStartTransaction> FIELDS = new Fields<>();
    private static final May<RemoteStartTransaction, Long> CONNECTOR =
            FIELDS.may("connectorId", Whole.FROM_ONE, RemoteStartTransaction::connectorId);
    private static final Must<RemoteStartTransaction, String> ID_TAG =
            FIELDS.must("idTag", IdTagInfo.ID_TOKEN, RemoteStartTransaction::idTag);
    private static final May<RemoteStartTransaction, JsonNode> PROFILE =
            FIELDS.may("chargingProfile", Raw.OBJECT, RemoteStartTransaction::chargingProfile);

    static final Shape<RemoteStartTransaction> SHAPE =
            FIELDS.shape(in ->
                    new RemoteStartTransaction(in.get(CONNECTOR), in.get(ID_TAG), in.get(PROFILE)));

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
