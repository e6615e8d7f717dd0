package ch.onetime.csms.web.people;

import ch.onetime.csms.access.IdTag;
import ch.onetime.csms.access.Person;
import ch.onetime.csms.access.PersonSearch;
import ch.onetime.csms.access.PersonWish;
import ch.onetime.csms.access.Tag;
import ch.onetime.csms.station.Bay;
import ch.onetime.csms.web.page.Language;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a list of people would change, line by line, before anything is changed. */
final class ImportPlan {
    private final PeopleRooms rooms;
    private final String usualLanguage;
    private final Instant now;
    private final Set<String> people = new HashSet<>();
    private final Set<String> bays = new HashSet<>();
    private final Set<String> cards = new HashSet<>();

    ImportPlan(PeopleRooms rooms, String usualLanguage, Instant now) {
        this.rooms = rooms;
        this.usualLanguage = usualLanguage;
        this.now = now;
    }

    /**
     * What becomes of a line.
     *
     * @param known null: somebody new
     * @param wish null: something is wrong
     * @param bay null: none is given
     * @param card null: none is given
     * @param wrong the key of the sentence; null: nothing
     */
    record Step(
            ImportLine line,
            @Nullable Person known,
            @Nullable PersonWish wish,
            @Nullable Bay bay,
            @Nullable IdTag card,
            @Nullable String wrong) {
        boolean changesNothing() {
            return known != null && known.is().equals(wish) && bay == null && card == null;
        }
    }

    List<Step> of(List<ImportLine> lines) {
        var steps = new ArrayList<Step>();
        lines.forEach(line -> steps.add(step(line)));
        return List.copyOf(steps);
    }

    private Step step(ImportLine line) {
        var language = line.language().isEmpty() ? usualLanguage : line.language();
        if (!PersonWish.isName(line.name()) || !PersonWish.isApartment(line.apartment())) {
            return wrong(line, "people.wrong.name");
        }
        if (Language.of(language).isEmpty()) {
            return wrong(line, "people.import.nolanguage");
        }
        if (!line.email().isEmpty() && !PersonWish.isEmail(line.email())) {
            return wrong(line, "people.wrong.email");
        }
        if (!people.add((line.name() + "|" + line.apartment()).toLowerCase(Locale.ROOT))) {
            return wrong(line, "people.import.again");
        }
        var known = known(line);
        var objection = objectionToBay(line, known);
        if (objection.isEmpty()) {
            objection = objectionToCard(line, known);
        }
        return objection
                .map(key -> wrong(line, key))
                .orElseGet(() -> fine(line, known.orElse(null), language));
    }

    private Step fine(ImportLine line, @Nullable Person known, String language) {
        var wish =
                new PersonWish(
                        line.name(),
                        line.apartment(),
                        known != null && line.language().isEmpty() ? known.language() : language,
                        line.email().isEmpty() ? emailOf(known) : line.email(),
                        known == null ? "" : known.note());
        var bay =
                rooms.bays()
                        .named(line.bay())
                        .filter(it -> rooms.people().at(it).isEmpty())
                        .orElse(null);
        var card = IdTag.typed(line.card());
        var isTheirs =
                card.isEmpty()
                        || (known != null
                                && rooms.access()
                                        .find(card)
                                        .filter(it -> Objects.equals(it.person(), known.id()))
                                        .isPresent());
        return new Step(line, known, wish, bay, isTheirs ? null : card, null);
    }

    /** An empty cell says nothing. */
    private static @Nullable String emailOf(@Nullable Person known) {
        return known == null ? null : known.email();
    }

    /** Who has the same name in the same apartment is the same person. */
    private Optional<Person> known(ImportLine line) {
        var search = PersonSearch.of(line.name() + " " + line.apartment(), false);
        return rooms.people().search(search, 0, ImportLine.MOST).stream()
                .filter(it -> it.name().equalsIgnoreCase(line.name()))
                .filter(it -> it.apartment().equalsIgnoreCase(line.apartment()))
                .findFirst();
    }

    private Optional<String> objectionToBay(ImportLine line, Optional<Person> known) {
        if (line.bay().isEmpty()) {
            return Optional.empty();
        }
        var bay = rooms.bays().named(line.bay());
        if (bay.isEmpty()) {
            return Optional.of("people.import.nobay");
        }
        if (!bays.add(bay.get().name())) {
            return Optional.of("people.import.twice");
        }
        return rooms.people()
                .at(bay.get())
                .filter(it -> known.map(Person::id).filter(id -> id == it.id()).isEmpty())
                .map(it -> "people.wrong.bay");
    }

    private Optional<String> objectionToCard(ImportLine line, Optional<Person> known) {
        var card = IdTag.typed(line.card());
        if (card.isEmpty()) {
            return Optional.empty();
        }
        if (card.text().length() > IdTag.LONGEST) {
            return Optional.of("people.wrong.card");
        }
        if (!cards.add(card.key())) {
            return Optional.of("people.import.twice");
        }
        return rooms.access()
                .find(card)
                .flatMap((Tag tag) -> rooms.people().owner(tag))
                .filter(owner -> !owner.hasLeft(now))
                .filter(owner -> known.map(Person::id).filter(id -> id == owner.id()).isEmpty())
                .map(owner -> "people.wrong.card.theirs");
    }

    static Step wrong(ImportLine line, String key) {
        return new Step(line, null, null, null, null, key);
    }
}
