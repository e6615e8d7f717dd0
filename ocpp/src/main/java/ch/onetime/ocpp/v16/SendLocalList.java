package ch.onetime.ocpp.v16;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives a charger cards that it knows from then on by itself. A whole list takes the place of the
 * one before, and an empty one clears it; a difference adds, changes and forgets. OCPP 1.6 §5.15.
 */
public record SendLocalList(
        long listVersion, UpdateType updateType, List<AuthorizationData> localAuthorizationList)
        implements ToCharger {

    public enum UpdateType implements Word {
        Full,
        Differential
    }

    private static final Fields<SendLocalList> FIELDS = new Fields<>();
    // 0 and -1 have a meaning of their own (errata 3.52)
    private static final Must<SendLocalList, Long> VERSION =
            FIELDS.must("listVersion", Whole.FROM_ONE, SendLocalList::listVersion);
    private static final Must<SendLocalList, UpdateType> TYPE =
            FIELDS.must("updateType", OneOf.of(UpdateType.class), SendLocalList::updateType);
    private static final May<SendLocalList, List<AuthorizationData>> LIST =
            FIELDS.may(
                    "localAuthorizationList",
                    new Items<>(AuthorizationData.SHAPE, 0),
                    SendLocalList::localAuthorizationList);

    static final Shape<SendLocalList> SHAPE =
            FIELDS.shape(
                    in -> new SendLocalList(in.get(VERSION), in.get(TYPE), orEmpty(in.get(LIST))));

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    public enum Status implements Word {
        Accepted,
        Failed,
        NotSupported,
        VersionMismatch
    }

    public record Reply(Literal<Status> status) implements ToCharger.Reply {
        private static final Fields<Reply> FIELDS = new Fields<>();
        private static final Must<Reply, Literal<Status>> STATUS =
                FIELDS.must("status", Literals.orElse(Status.Failed), Reply::status);

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
