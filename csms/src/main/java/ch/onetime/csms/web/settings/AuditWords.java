package ch.onetime.csms.web.settings;

import static java.util.stream.Collectors.joining;

import ch.onetime.csms.access.People;
import ch.onetime.csms.access.Person;
import ch.onetime.csms.platform.login.AuditEntry;
import ch.onetime.csms.web.page.Language;
import ch.onetime.csms.web.visit.Visit;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was written down about a deed, as people say it: programs leave their request, pages a
 * number. What has no words yet is shown as it was written, since nothing may be missing here.
 */
final class AuditWords {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** A bay is given to a person, who is noted; other deeds note the bay. */
    private static final Set<String> GIVEN_TO_PERSONS = Set.of("given", "back");

    /** What the house itself has written down of these consists of its own codes and days. */
    private static final Set<String> IN_OUR_WORDS =
            Set.of(
                    "bay.back",
                    "bay.changed",
                    "invitation.accepted",
                    "joining.opened",
                    "message.muted",
                    "message.settled",
                    "person.leaves",
                    "site.handover",
                    "stop.assigned",
                    "tag.put",
                    "token.issued",
                    "transaction.closed",
                    "transaction.corrected",
                    "user.invited",
                    "user.reset",
                    "user.role");

    /** A name that somebody has typed, and a day. */
    private static final Set<String> WITH_A_DAY = Set.of("bay.given", "transaction.moved");

    /** Of a charger either a name is noted or what was decided. */
    private static final Set<String> DECISIONS = Set.of("ACCEPTED", "PENDING", "REJECTED");

    private static final String BECAME = " → ";

    /** What somebody has typed is nobody's to translate. */
    private static final Set<String> TYPED =
            Set.of("name", "label", "note", "apartment", "bay", "email", "key", "value", "idTag");

    private static final Pattern DAY =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\d(T\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?Z)?");

    private final Visit visit;
    private final People people;

    AuditWords(Visit visit, People people) {
        this.visit = visit;
        this.people = people;
    }

    String deed(AuditEntry entry) {
        return known("settings.deed." + entry.action(), entry.action());
    }

    String subject(AuditEntry entry) {
        var subject = entry.subject();
        var deed = entry.action().split("\\.", 2);
        return switch (deed[0]) {
            case "person" -> person(subject);
            case "card" -> deed[1].equals("lost") ? subject : person(subject);
            case "bay" -> GIVEN_TO_PERSONS.contains(deed[1]) ? person(subject) : subject;
            case "transaction" -> visit.say("settings.audit.charge", subject);
            case "message" -> known("settings.detail.kind." + subject, subject);
            default -> subject;
        };
    }

    String detail(AuditEntry entry) {
        var detail = entry.detail();
        if (entry.action().equals("transaction.person")) {
            return person(detail);
        }
        if (!detail.startsWith("{")) {
            return inWords(entry.action(), detail);
        }
        try {
            var parts = new ArrayList<String>();
            tell("", JSON.readTree(detail), parts);
            return String.join(", ", parts);
        } catch (JacksonException cutOff) {
            return detail;
        }
    }

    private String inWords(String action, String detail) {
        var isDecision = action.equals("station.put") && DECISIONS.contains(detail);
        if (isDecision || IN_OUR_WORDS.contains(action)) {
            return eachOf(detail, " ", this::value);
        }
        return WITH_A_DAY.contains(action) ? eachOf(detail, " ", this::day) : detail;
    }

    private static String eachOf(String text, String between, UnaryOperator<String> said) {
        return Arrays.stream(text.split(between)).map(said).collect(joining(between));
    }

    private String person(String id) {
        return Visit.number(id).flatMap(people::find).map(Person::name).orElse(id);
    }

    private void tell(String field, JsonNode node, List<String> parts) {
        if (node.isObject()) {
            node.properties()
                    .forEach(one -> {
                        var isNumbered = Visit.number(one.getKey()).isPresent();
                        tell(isNumbered ? field : one.getKey(), one.getValue(), parts);
                    });
        } else if (!node.isNull() && !field.equals("password")) {
            var text = node.isArray() ? node.toString() : node.asString();
            var said = TYPED.contains(field) ? text : eachOf(text, BECAME, this::value);
            parts.add(known("settings.detail." + field, field) + " " + said);
        }
    }

    private String value(String text) {
        return Language.offered().stream()
                .filter(one -> one.tag().equals(text))
                .map(Language::ownName)
                .findFirst()
                .orElseGet(() -> known("settings.detail.value." + text, day(text)));
    }

    /** Some texts only look like a day. */
    private String day(String text) {
        try {
            return DAY.matcher(text).matches() ? visit.formats().date(moment(text)) : text;
        } catch (DateTimeException noDay) {
            return text;
        }
    }

    private Instant moment(String text) {
        return text.contains("T")
                ? Instant.parse(text)
                : LocalDate.parse(text).atStartOfDay(visit.formats().zone()).toInstant();
    }

    private String known(String key, String otherwise) {
        return visit.words().knows(key) ? visit.say(key) : otherwise;
    }
}
