package ch.onetime.csms.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.TestCsms;
import ch.onetime.csms.access.IdTag;
import ch.onetime.csms.access.PersonSearch;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A manager takes a whole house over from a spreadsheet: sees it first, then takes all of it. */
class ImportsPeopleStoryTest {
    private static final String LIST =
            """
            Name;Apartment;Language;E-mail;Bay;Card
            Sofia Keller;3.2;fr;sofia@example.ch;07;04:A2:B3:C4
            Luca Meier;4.1;;;99;
            """;

    @RegisterExtension static final Chromium chromium = new Chromium();

    @RegisterExtension final TestCsms csms = new TestCsms();

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void a_manager_corrects_the_list_sees_what_would_change_and_takes_it_over(int width) {
        Visitor.owning(csms).close();
        try (var tab = chromium.opens(Visitor.base(csms), width, 844)) {
            tab.signsIn();
            tab.page.navigate(Visitor.base(csms) + "/people");
            tab.presses("Take over list");
            tab.types("People, one a line", LIST);
            tab.presses("Show what would change");
            tab.sees("main", "There is no such bay");
            assertThat(csms.app.people.count(PersonSearch.of("", false))).isZero();

            tab.types("People, one a line", LIST.replace("99", "08"));
            tab.presses("Show what would change");
            tab.sees("table", "Bay 08");
            assertThat(tab.overhang()).isZero();
            tab.page.locator("button[value=apply]").click();

            tab.sees("main", "The list is taken over");
            tab.sees("main", "Sofia Keller");
            assertThat(tab.complaints())
                    .as("but that the first list was refused")
                    .allMatch(complaint -> complaint.contains("422"));
        }
        assertThat(csms.app.people.byBay()).hasSize(2);
        assertThat(csms.app.access.find(new IdTag("04A2B3C4"))).isPresent();
    }
}
