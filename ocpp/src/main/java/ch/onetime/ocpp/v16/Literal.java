package ch.onetime.ocpp.v16;

/**
 * A literal as it came, and what we take it for: chargers invent their own, and those are worth
 * keeping.
 */
public record Literal<E extends Enum<E> & Word>(E known, String raw) {

    public static <E extends Enum<E> & Word> Literal<E> of(E known) {
        return new Literal<>(known, known.wire());
    }

    public boolean is(E word) {
        return known == word;
    }
}
