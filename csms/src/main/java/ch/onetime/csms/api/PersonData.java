package ch.onetime.csms.api;

import ch.onetime.csms.access.PersonWish;
import ch.onetime.csms.api.json.Means;
import ch.onetime.csms.api.route.Problem;
import org.jspecify.annotations.Nullable;

/** What is to be known of a person. */
public record PersonData(
        String name,
        @Means("Such as 3.2.") @Nullable String apartment,
        @Means("In which they are written to, such as de-CH; the site's if left out.")
                @Nullable String language,
        @Means("Left out: letters come by post.") @Nullable String email,
        @Nullable String note) {

    /**
     * @param usual the language of the site
     */
    PersonWish meant(String usual) {
        try {
            return new PersonWish(
                    name,
                    apartment == null ? "" : apartment,
                    language == null ? usual : language,
                    email,
                    note == null ? "" : note);
        } catch (IllegalArgumentException refused) {
            throw Problem.unfit(String.valueOf(refused.getMessage()));
        }
    }
}
