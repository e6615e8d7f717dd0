package ch.onetime.csms.web.people;

import ch.onetime.csms.web.page.Frame;
import ch.onetime.csms.web.page.Language;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The form about a person.
 *
 * @param id null: somebody new
 * @param wrong the sentence for each wrong field
 * @param bays those that are free
 */
public record FormView(
        Frame frame,
        @Nullable Long id,
        PersonForm form,
        Map<String, String> wrong,
        List<FreeBay> bays) {

    public List<Language> languages() {
        return Language.offered();
    }

    public boolean speaks(Language language) {
        return Language.of(form.language()).filter(language::equals).isPresent();
    }
}
