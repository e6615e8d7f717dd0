package ch.onetime.ocpp.v16;

import org.jspecify.annotations.Nullable;

/** What a charger may know about a card: OCPP 1.6 §7.27. */
public record IdTagInfo(
        Status status, @Nullable DeviceTime expiryDate, @Nullable String parentIdTag) {

    public enum Status implements Word {
        Accepted,
        Blocked,
        Expired,
        Invalid,
        ConcurrentTx
    }

    /** A card's number: OCPP 1.6 §7.28. */
    static final Text ID_TOKEN = new Text(20);

    private static final Fields<IdTagInfo> FIELDS = new Fields<>();
    private static final Must<IdTagInfo, Status> STATUS =
            FIELDS.must("status", OneOf.orElse(Status.Invalid), IdTagInfo::status);
    private static final May<IdTagInfo, DeviceTime> EXPIRY =
            FIELDS.may("expiryDate", Time.TIME, IdTagInfo::expiryDate);
    private static final May<IdTagInfo, String> PARENT =
            FIELDS.may("parentIdTag", ID_TOKEN, IdTagInfo::parentIdTag);

    private static final Shape<IdTagInfo> SHAPE =
            FIELDS.shape(in -> new IdTagInfo(in.get(STATUS), in.get(EXPIRY), in.get(PARENT)));

    static final Kind<IdTagInfo> KIND = new Inner<>(SHAPE, of(Status.Invalid));

    public static IdTagInfo of(Status status) {
        return new IdTagInfo(status, null, null);
    }
}
