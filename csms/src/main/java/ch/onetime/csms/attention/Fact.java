package ch.onetime.csms.attention;

/** What is known of an incident, beside where and when: the values that its sentences show. */
public enum Fact {
    /** The connector's number. */
    CONNECTOR,
    /** The error code, in OCPP's spelling. */
    ERROR,
    /** The charger's own words about it. */
    TOLD,
    CARD,
    /** The bay's name. */
    BAY,
    /** How many there are of what is counted. */
    COUNT,
    /** The name of the sub-board. */
    BOARD,
    /** From where it calls. */
    ADDRESS,
    OTHER_ADDRESS,
    SERIAL,
    OTHER_SERIAL,
    /** What it calls itself. */
    IDENTITY,
    /** By how many minutes the clock is ahead; below zero: behind. */
    CLOCK,
    /** The name of the message. */
    MESSAGE,
    /** Why, as a word of the program, with what belongs to it behind a blank. */
    REASON
}
