package ch.onetime.csms.web.people;

import ch.onetime.csms.access.Person;
import ch.onetime.csms.web.page.Frame;

/**
 * A card is somebody else's: is it to be moved?
 *
 * @param since the day from which it is to be, as it was typed; empty: from now on
 * @param today the latest day it could be
 */
public record MoveView(
        Frame frame, Person person, Person owner, String card, String since, String today) {}
