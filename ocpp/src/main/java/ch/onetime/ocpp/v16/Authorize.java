package ch.onetime.ocpp.v16;

/**
 * May this card charge? Asked before a start, and before a stop with another card. OCPP 1.6 §4.1.
 */
public record Authorize(String idTag) implements FromCharger {
    private static final Fields<Authorize> FIELDS = new Fields<>();
    private static final Must<Authorize, String> ID_TAG =
            FIELDS.must("idTag", IdTagInfo.ID_TOKEN, Authorize::idTag);

    static final Shape<Authorize> SHAPE = FIELDS.shape(in -> new Authorize(in.get(ID_TAG)));

    public record Reply(IdTagInfo idTagInfo) implements FromCharger.Reply {
        private static final Fields<Reply> FIELDS = new Fields<>();
        private static final Must<Reply, IdTagInfo> INFO =
                FIELDS.must("idTagInfo", IdTagInfo.KIND, Reply::idTagInfo);

        static final Shape<Reply> SHAPE = FIELDS.shape(in -> new Reply(in.get(INFO)));
    }
}
