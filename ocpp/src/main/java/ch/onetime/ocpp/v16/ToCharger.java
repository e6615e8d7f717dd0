package ch.onetime.ocpp.v16;

/** What we ask of a charger (OCPP 1.6 §5, Core profile, remote trigger, lists of cards). */
public sealed interface ToCharger extends Message
        permits ChangeAvailability,
                ChangeConfiguration,
                ClearCache,
                DataTransfer,
                GetConfiguration,
                GetLocalListVersion,
                RemoteStartTransaction,
                RemoteStopTransaction,
                Reset,
                SendLocalList,
                TriggerMessage,
                UnlockConnector {

    /** What the charger answers. */
    sealed interface Reply
            permits ChangeAvailability.Reply,
                    ChangeConfiguration.Reply,
                    ClearCache.Reply,
                    DataTransfer.Reply,
                    GetConfiguration.Reply,
                    GetLocalListVersion.Reply,
                    RemoteStartTransaction.Reply,
                    RemoteStopTransaction.Reply,
                    Reset.Reply,
                    SendLocalList.Reply,
                    TriggerMessage.Reply,
                    UnlockConnector.Reply {

        /** Whether the charger does, did or will do what it was asked; a strange word means no. */
        boolean accepted();
    }
}
