package ch.onetime.csms.web.resident;

import ch.onetime.csms.access.Person;
import ch.onetime.csms.web.page.Frame;
import org.jspecify.annotations.Nullable;

/**
 * @param letterUntil the last day of the letter; null: there is none
 * @param sessions on how many devices the person is signed in
 */
public record AccessView(Frame frame, Person person, @Nullable String letterUntil, long sessions) {}
