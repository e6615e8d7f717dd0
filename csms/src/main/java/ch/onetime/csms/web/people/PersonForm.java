package ch.onetime.csms.web.people;

import ch.onetime.csms.access.IdTag;
import ch.onetime.csms.access.Person;
import ch.onetime.csms.access.PersonWish;
import ch.onetime.csms.web.page.Language;
import ch.onetime.csms.web.visit.Visit;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What somebody has typed about a person, right or wrong.
 *
 * @param bay the id of the bay they get at once; empty: none
 * @param from the day from which it is theirs
 * @param card the number of a card that is to be theirs at once; empty: none
 */
public record PersonForm(
        String name,
        String apartment,
        String language,
        String email,
        String note,
        String bay,
        String from,
        String card) {

    static PersonForm blank(Visit visit, String language, String card) {
        var today = Days.today(visit).toString();
        return new PersonForm("", "", language, "", "", "", today, card);
    }

    static PersonForm of(Person person) {
        var email = person.email();
        return new PersonForm(
                person.name(),
                person.apartment(),
                person.language(),
                email == null ? "" : email,
                person.note(),
                "",
                "",
                "");
    }

    static PersonForm typed(Visit visit) {
        return new PersonForm(
                visit.field("name"),
                visit.field("apartment"),
                visit.field("language"),
                visit.field("email"),
                visit.field("note"),
                visit.field("bay"),
                visit.field("from"),
                visit.field("card"));
    }

    /** What is wrong with which field, as keys of sentences. */
    Map<String, String> wrong() {
        var wrong = new LinkedHashMap<String, String>();
        if (!PersonWish.isName(name)) {
            wrong.put("name", "people.wrong.name");
        }
        if (!PersonWish.isApartment(apartment)) {
            wrong.put("apartment", "people.wrong.long");
        }
        if (Language.of(language).isEmpty()) {
            wrong.put("language", "people.wrong.language");
        }
        if (!email.isEmpty() && !PersonWish.isEmail(email)) {
            wrong.put("email", "people.wrong.email");
        }
        if (!PersonWish.isNote(note)) {
            wrong.put("note", "people.wrong.long");
        }
        if (!card.isEmpty() && new IdTag(card).text().length() > IdTag.LONGEST) {
            wrong.put("card", "people.wrong.card");
        }
        return wrong;
    }

    /** If nothing is {@link #wrong}. */
    PersonWish meant() {
        return new PersonWish(name, apartment, language, email.isEmpty() ? null : email, note);
    }
}
