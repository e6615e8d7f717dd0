package ch.onetime.ocpp.v16;

import org.jspecify.annotations.Nullable;

/**
 * One card in a charger's own list: OCPP 1.6 §7.1.
 *
 * @param idTagInfo null: the charger forgets this card
 */
public record AuthorizationData(String idTag, @Nullable IdTagInfo idTagInfo) {
    private static final Fields<AuthorizationData> FIELDS = new Fields<>();
    private static final Must<AuthorizationData, String> ID_TAG =
            FIELDS.must("idTag", IdTagInfo.ID_TOKEN, AuthorizationData::idTag);
    private static final May<AuthorizationData, IdTagInfo> INFO =
            FIELDS.may("idTagInfo", IdTagInfo.KIND, AuthorizationData::idTagInfo);

    static final Shape<AuthorizationData> SHAPE =
            FIELDS.shape(in -> new AuthorizationData(in.get(ID_TAG), in.get(INFO)));
}
