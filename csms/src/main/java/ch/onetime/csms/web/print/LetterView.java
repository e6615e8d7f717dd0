package ch.onetime.csms.web.print;

import ch.onetime.csms.web.page.Words;

/**
 * A letter that opens the portal to who lives here.
 *
 * @param day when it was printed
 * @param apartment may be empty
 * @param page where the code is typed
 * @param link what the square holds
 * @param until the last moment of both, in words
 */
public record LetterView(
        Words words,
        String site,
        String day,
        String name,
        String apartment,
        String page,
        String link,
        String code,
        String until) {}
