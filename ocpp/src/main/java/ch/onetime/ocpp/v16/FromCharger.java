package ch.onetime.ocpp.v16;

/** What a charger tells or asks us (OCPP 1.6 §4, Core profile). */
public sealed interface FromCharger extends Message
        permits Authorize,
                BootNotification,
                DataTransfer,
                Heartbeat,
                MeterValues,
                StartTransaction,
                StatusNotification,
                StopTransaction {

    /** What we answer. */
    sealed interface Reply
            permits Authorize.Reply,
                    BootNotification.Reply,
                    DataTransfer.Reply,
                    Heartbeat.Reply,
                    MeterValues.Reply,
                    StartTransaction.Reply,
                    StatusNotification.Reply,
                    StopTransaction.Reply {}
}
