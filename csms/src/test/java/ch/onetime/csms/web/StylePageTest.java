package ch.onetime.csms.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.TestCsms;
import ch.onetime.csms.web.live.Look;
import ch.onetime.csms.web.page.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whoever builds a page finds there what to build it of, also where no charger hangs yet. */
class StylePageTest {
    @RegisterExtension final TestCsms csms = new TestCsms();

    @Test
    void a_place_to_charge_is_shown_in_every_state() {
        var page = page();
        assertThat(Look.values())
                .allSatisfy(look ->
                        assertThat(page)
                                .contains("class=\"bay " + look.tone() + "\"")
                                .contains(
                                        "unseen\">"
                                                + Words.english().say(look.word())
                                                + "</span>"));
    }

    @Test
    void the_plan_stands_there_with_ground_lane_and_what_lies_elsewhere() {
        assertThat(page())
                .contains("class=\"legend\"", "class=\"park\"", "class=\"lane\"", "class=\"gap\"")
                .contains("class=\"bay bare\"", "class=\"tiles\"");
    }

    @Test
    void a_list_of_several_pages_is_turned_both_ways() {
        assertThat(page())
                .contains("class=\"pager\"", "rel=\"prev\"", "Previous page")
                .contains("rel=\"next\"", "Next page");
    }

    private String page() {
        try (var owner = Visitor.owning(csms)) {
            return owner.opens("/style").body();
        }
    }
}
