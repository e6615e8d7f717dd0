package ch.onetime.ocpp.v16;

/** Why a transaction ended: OCPP 1.6 §7.37. */
public enum StopReason implements Word {
    DeAuthorized,
    EmergencyStop,
    EVDisconnected,
    HardReset,
    Local,
    Other,
    PowerLoss,
    Reboot,
    Remote,
    SoftReset,
    UnlockCommand
}
