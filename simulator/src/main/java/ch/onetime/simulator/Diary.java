package ch.onetime.simulator;

/** Hears in plain sentences what happens to a charger. */
@FunctionalInterface
public interface Diary {
    Diary NONE = _ -> {};

    void note(String sentence);
}
