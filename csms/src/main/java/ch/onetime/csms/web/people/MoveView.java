package ch.onetime.csms.web.people;

import ch.onetime.csms.access.Person;
import ch.onetime.csms.web.page.Frame;

/** A card is somebody else's: is it to be moved? */
public record MoveView(Frame frame, Person person, Person owner, String card) {}
