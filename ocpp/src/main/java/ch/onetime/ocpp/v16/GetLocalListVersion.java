package ch.onetime.ocpp.v16;

/** Asks which version of the list of cards a charger keeps. OCPP 1.6 §5.10. */
public record GetLocalListVersion() implements ToCharger {
    static final Shape<GetLocalListVersion> SHAPE =
            new Fields<GetLocalListVersion>().shape(_ -> new GetLocalListVersion());

    /**
     * @param listVersion 0: the list is empty; -1: this charger keeps none
     */
    public record Reply(long listVersion) implements ToCharger.Reply {
        private static final Fields<Reply> FIELDS = new Fields<>();
        private static final Must<Reply, Long> VERSION =
                FIELDS.must("listVersion", Whole.ANY, Reply::listVersion);

        static final Shape<Reply> SHAPE = FIELDS.shape(in -> new Reply(in.get(VERSION)));

        @Override
        public boolean accepted() {
            return listVersion >= 0;
        }
    }
}
