package ch.onetime.simulator;

/** What real chargers do otherwise than the specification says. Each was met in the field. */
public enum Quirk {
    NO_SUBPROTOCOL("offers no sub-protocol in the handshake"),
    NO_BOOT_AFTER_RECONNECT("says nothing about itself when it connects, it only goes on"),
    METERS_WITHOUT_TRANSACTION("leaves the transaction out of its readings"),
    METERS_WITH_OLD_TRANSACTION("goes on naming the last transaction in readings after its end"),
    TRANSACTION_ID_MINUS_ONE("names -1 as transaction in readings and at the stop"),
    STOP_MISSING("never sends a stop"),
    RESENDS_START_WITH_NEW_ID("sends an answered start once more under a new message id"),
    MESSAGE_IDS_RESTART("counts its message ids and begins at 1 with each connection"),
    LOCAL_TIME_WITHOUT_ZONE("writes its local time without saying so"),
    CLOCK_1970("never learns the time: its clock begins in 1970 with each power-up"),
    KWH_VALUES("reports its register in kWh with decimals"),
    DECIMAL_COMMA("writes decimals with a comma, as its makers do at home"),
    NUMBERS_NOT_TEXTS("writes meter values as JSON numbers"),
    SINGLE_OBJECTS("writes one object where a list of one belongs"),
    EMPTY_VENDOR("has an empty vendor"),
    LONG_SERIAL("has a serial number longer than allowed"),
    LOWER_CASE_TAG("reads cards in lower case"),
    STATUS_ERROR_LITERAL("reports the error code Error, which does not exist"),
    NEVER_PONGS("does not answer pings although it lives"),
    SLOW_ANSWERS("takes its time for each answer"),
    BEGINS_ELSEWHERE("begins at another connector than it is asked to"),
    IGNORES_INVALID("goes on charging with a card that was refused"),
    METER_STOP_ONE_BELOW_START("stops one watt-hour below the start when nothing flowed");

    private final String words;

    Quirk(String words) {
        this.words = words;
    }

    /** Follows "a charger that". */
    public String words() {
        return words;
    }
}
