package ch.onetime.csms.web.print;

import ch.onetime.csms.web.page.Words;
import org.jspecify.annotations.Nullable;

/**
 * A letter that opens the portal to who lives here.
 *
 * @param day when it was printed
 * @param page where the code is typed
 * @param link what the square holds
 * @param until the last moment of both, in words
 */
public record LetterView(
        Words words,
        String site,
        String day,
        String name,
        @Nullable String apartment,
        String page,
        String link,
        String code,
        String until) {}
