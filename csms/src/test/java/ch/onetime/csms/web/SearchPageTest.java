package ch.onetime.csms.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.TestCsms;
import ch.onetime.csms.access.IdTag;
import ch.onetime.csms.access.Tag;
import ch.onetime.csms.access.TagStatus;
import ch.onetime.csms.platform.login.Role;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code /search}: one field for everything. */
class SearchPageTest {
    @RegisterExtension final TestCsms csms = new TestCsms();

    private Visitor owner;

    @BeforeEach
    void set_up() {
        owner = Visitor.owning(csms);
    }

    @AfterEach
    void leave() {
        owner.close();
    }

    @Test
    void a_bay_leads_to_its_charger() {
        csms.plugIn("ZAP049217");
        var charger = csms.station("ZAP049217").id();
        csms.app.registry.servesBay(charger, 1, csms.app.bays.named("07").orElseThrow());

        assertThat(owner.opens("/search?q=7").body())
                .contains("Bay 07", "href=\"/stations/" + charger.value() + "?connector=1\"");
        assertThat(owner.opens("/search?q=049217").body()).contains("ZAP049217", "Bay 07");
    }

    @Test
    void a_card_is_found_however_it_is_written_by_those_who_may_see_people() {
        var card = new IdTag("04A2317F");
        csms.knows(new Tag(card, TagStatus.ACCEPTED, null, null, null, "Keller"));

        assertThat(owner.opens("/search?q=04:a2:31").body()).contains("Keller", "04A2317F");
        assertThat(owner.opens("/search?q=kell").body()).contains("04A2317F");
        csms.app.logins.addUser("Rita", Visitor.PASSWORD, Role.READER);
        try (var reader = new Visitor(csms)) {
            reader.posts("/login", Map.of("name", "Rita", "password", Visitor.PASSWORD));
            assertThat(reader.opens("/search?q=kell").body())
                    .contains("Nothing found")
                    .doesNotContain("04A2317F");
        }
    }

    @Test
    void what_is_typed_is_shown_as_text() {
        assertThat(owner.opens("/search?q=%3Cscript%3Ealert(1)%3C/script%3E").body())
                .contains("Nothing found")
                .doesNotContain("<script>alert");
        assertThat(owner.opens("/search?q=%25").body()).contains("Type a bay");
    }
}
