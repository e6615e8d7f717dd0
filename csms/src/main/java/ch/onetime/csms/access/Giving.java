package ch.onetime.csms.access;

/** What came of the wish to give a card to a person. */
public sealed interface Giving {
    record Given(Tag card) implements Giving {}

    /** Nothing was changed: it is somebody else's, and could be moved. */
    record SomebodyElses(Tag card, Person owner) implements Giving {}
}
