package ch.onetime.csms.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.TestCsms;
import ch.onetime.csms.access.IdTag;
import ch.onetime.csms.access.Person;
import ch.onetime.csms.access.PersonSearch;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A whole house is taken over from a spreadsheet. */
class PeopleImportTest {
    private static final String LIST =
            """
            Name\tApartment\tLanguage\tE-mail\tBay\tCard
            Sofia Keller\t3.2\tfr\tsofia@example.ch\t07\t04:A2:B3:C4
            Luca Meier\t4.1\t\t\t08\t
            """;

    @RegisterExtension final TestCsms csms = new TestCsms();
    private final Visitor manager = Visitor.owning(csms);

    @AfterEach
    void leaves() {
        manager.close();
    }

    @Test
    void a_list_is_looked_at_first_and_changes_nothing() {
        assertThat(manager.opens("/people/import").statusCode()).isEqualTo(200);

        var preview = sends("check", LIST);

        assertThat(preview.body()).contains("Sofia Keller", "Luca Meier", "New", "Bay 07");
        assertThat(people()).isEmpty();
    }

    @Test
    void then_it_is_taken_over_and_the_same_list_again_changes_nothing() {
        assertThat(sends("apply", LIST).statusCode()).isEqualTo(303);

        assertThat(people()).extracting(Person::name).containsExactly("Luca Meier", "Sofia Keller");
        assertThat(people().getFirst().language()).isEqualTo("de-CH");
        assertThat(csms.app.people.byBay()).hasSize(2);
        assertThat(csms.app.access.find(new IdTag("04A2B3C4"))).isPresent();
        assertThat(sends("check", LIST).body()).contains("Unchanged").doesNotContain(">New<");
        sends("apply", LIST);
        assertThat(people()).hasSize(2);
    }

    @Test
    void what_has_changed_is_shown() {
        sends("apply", LIST);

        var preview = sends("check", "Luca Meier;4.1;it;luca@example.ch;09;");

        assertThat(preview.body()).contains("Changed", "Bay 09");
    }

    @Test
    void columns_stand_where_the_first_line_says() {
        var list =
                """
                Wohnung;Name;Parkplatz;Telefon;E-Mail
                1.1;Eva Huber;7;044 000 00 00;eva@example.ch
                """;

        assertThat(sends("apply", list).statusCode()).isEqualTo(303);

        assertThat(people())
                .singleElement()
                .satisfies(eva -> {
                    assertThat(eva.name()).isEqualTo("Eva Huber");
                    assertThat(eva.apartment()).isEqualTo("1.1");
                    assertThat(eva.email()).isEqualTo("eva@example.ch");
                });
        assertThat(csms.app.people.at(csms.app.bays.named("07").orElseThrow())).isPresent();
    }

    @Test
    void an_empty_cell_takes_nothing_away() {
        sends("apply", LIST);

        sends("apply", "Sofia Keller;3.2;;;;");

        assertThat(people().getLast().email()).isEqualTo("sofia@example.ch");
        assertThat(people().getLast().language()).startsWith("fr");
    }

    @Test
    void a_language_that_is_none_is_said_to_be_that() {
        assertThat(sends("check", "Eva Huber;1.1;xx").body())
                .contains("There is no such language here. Write de, fr, it or en");
    }

    @Test
    void every_wrong_line_is_named_and_none_is_taken() {
        sends("apply", LIST);
        var wrong =
                """
                Eva Huber;1.1;de;eva@;;
                Max Frei;1.2;;;99;
                Ida Lang;1.3;;;07;
                Udo Graf;1.4;;;;04A2B3C4
                ;1.5;;;;
                Ina Roth;1.6;;;10;
                Leo Roth;1.6;;;10;
                """;

        var reply = sends("apply", wrong);

        assertThat(reply.statusCode()).isEqualTo(422);
        assertThat(reply.body())
                .contains("This is no e-mail address", "There is no such bay")
                .contains("Somebody has this bay already", "This card belongs to somebody else")
                .contains("A name is needed", "in another line already");
        assertThat(people()).hasSize(2);
    }

    @Test
    void two_ways_to_write_one_bay_name_it_twice() {
        var reply = sends("check", "Ina Roth;1.6;;;10;\nLeo Roth;1.6;;;010;");

        assertThat(reply.body()).contains("in another line already");
    }

    @Test
    void an_empty_list_is_no_list() {
        assertThat(sends("check", " ").statusCode()).isEqualTo(422);
    }

    private HttpResponse<String> sends(String step, String list) {
        return manager.posts("/people/import", Map.of("step", step, "list", list));
    }

    private List<Person> people() {
        return csms.app.people.search(PersonSearch.of("", false), 0, 10);
    }
}
