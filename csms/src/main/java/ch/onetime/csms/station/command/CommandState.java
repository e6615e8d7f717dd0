package ch.onetime.csms.station.command;

/** How far a command has come. */
public enum CommandState {
    QUEUED,
    SENT,
    ANSWERED,
    /** The charger answered with an error of the protocol. */
    CALL_ERROR,
    /** No answer in time; a late one will still be attached. */
    TIMED_OUT,
    /** The connection ended first: whether the charger acted is unknown. */
    LOST,
    /** It waited too long and was never sent. */
    EXPIRED;

    public boolean isFinal() {
        return this != QUEUED && this != SENT;
    }
}
