package ch.onetime.ocpp.v16;

import java.time.Instant;

/** A charger is alive and wants the time. OCPP 1.6 §4.6. */
public record Heartbeat() implements FromCharger {
    static final Shape<Heartbeat> SHAPE = new Fields<Heartbeat>().shape(_ -> new Heartbeat());

    public record Reply(DeviceTime currentTime) implements FromCharger.Reply {
        private static final Fields<Reply> FIELDS = new Fields<>();
        private static final Must<Reply, DeviceTime> NOW =
                FIELDS.must("currentTime", Time.TIME, Reply::currentTime);

        static final Shape<Reply> SHAPE = FIELDS.shape(in -> new Reply(in.get(NOW)));

        public Reply(Instant now) {
            this(DeviceTime.of(now));
        }
    }
}
