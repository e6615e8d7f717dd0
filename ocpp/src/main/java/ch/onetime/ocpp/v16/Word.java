package ch.onetime.ocpp.v16;

/** A literal of the specification: an enum constant that knows how it is written. */
public interface Word {

    /** The constant's own name, unless Java cannot spell it. */
    String name();

    /** Empty for a constant that only stands for what we do not know. */
    default String wire() {
        return name();
    }

    /** One that means the same and is as legal; empty if there is none. */
    default String otherSpelling() {
        return "";
    }
}
