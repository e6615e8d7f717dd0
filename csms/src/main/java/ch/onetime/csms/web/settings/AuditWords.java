package ch.onetime.csms.web.settings;

import static java.util.stream.Collectors.joining;

import ch.onetime.csms.access.People;
import ch.onetime.csms.access.Person;
import ch.onetime.csms.platform.login.AuditEntry;
import ch.onetime.csms.web.page.Language;
import ch.onetime.csms.web.visit.Visit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
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
            case "person", "card" -> person(subject);
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
            return Arrays.stream(detail.split(" ")).map(this::value).collect(joining(" "));
        }
        try {
            var parts = new ArrayList<String>();
            tell("", JSON.readTree(detail), parts);
            return String.join(", ", parts);
        } catch (JacksonException cutOff) {
            return detail;
        }
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
        } else if (node.isValueNode() && !node.isNull() && !field.equals("password")) {
            var text = node.asString();
            var said = TYPED.contains(field) ? text : value(text);
            parts.add(known("settings.detail." + field, field) + " " + said);
        }
    }

    private String value(String text) {
        if (DAY.matcher(text).matches()) {
            return visit.formats().date(moment(text));
        }
        return Language.offered().stream()
                .filter(one -> one.tag().equals(text))
                .map(Language::ownName)
                .findFirst()
                .orElseGet(() -> known("settings.detail.value." + text, text));
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
