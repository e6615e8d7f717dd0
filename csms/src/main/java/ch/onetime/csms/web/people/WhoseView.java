package ch.onetime.csms.web.people;

import ch.onetime.csms.access.Person;
import ch.onetime.csms.web.page.Frame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * To whom does this card belong?
 *
 * @param owner whose it is until now; null: nobody's
 * @param people those who were found
 */
public record WhoseView(
        Frame frame, String card, String query, @Nullable Person owner, List<Person> people) {}
