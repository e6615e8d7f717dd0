package ch.onetime.csms.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.House;
import ch.onetime.csms.TestCsms;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A curious resident tries every address there is. What is not theirs stays closed. */
class NeighbourTest {
    /** What pages of residents fetch by themselves. */
    private static final Set<String> OWN_PARTS = Set.of("/my/now", "/my/charges.csv");

    @RegisterExtension final TestCsms csms = new TestCsms();

    private final Map<String, String> addresses = new HashMap<>();
    private Visitor owner;
    private Visitor curious;

    @BeforeEach
    void comes_in() {
        owner = Visitor.owning(csms);
        var book = new Addresses(csms, Furnished.furnish(csms));
        addresses.putAll(book.all());
        addresses.putAll(book.parts());
        var house = new House(csms);
        var bucher = house.livesIn("Bucher", "12", "BUCHER-CARD", "en");
        curious = new Visitor(csms);
        curious.posts("/my/login", Map.of("code", house.letter(bucher).code()));
        assertThat(curious.opens("/my").body()).contains("Bucher");
    }

    @AfterEach
    void leave() {
        owner.close();
        curious.close();
    }

    @Test
    void no_page_no_export_and_no_stream_of_the_house_opens_for_a_resident() {
        assertThat(addresses.keySet()).containsAll(csms.app.web.paths());
        addresses.forEach((path, address) -> {
            if (!isOpen(path)) {
                var answer = curious.opens(address);

                assertThat(answer.statusCode()).as(path).isIn(303, 401, 403, 404);
                assertThat(answer.body()).as(path).doesNotContain("Keller", TestCsms.ALICE);
            }
        });
    }

    @Test
    void what_is_open_to_a_resident_tells_nothing_of_a_neighbour() {
        for (var path : List.of("/my", "/my/now", "/my/charges.csv", "/b/{code}")) {
            var answer = curious.opens(Objects.requireNonNull(addresses.get(path)));

            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.body()).as(path).doesNotContain("Keller", TestCsms.ALICE);
        }
    }

    /** Else whoever counts upwards would learn how many charges and people there are. */
    @Test
    void numbers_that_exist_are_answered_like_numbers_that_do_not() {
        addresses.forEach((path, address) -> {
            if (path.contains("{id}") && !isOpen(path)) {
                var nothing = path.replace("{id}", "999999").replace("{what}", "stop");

                assertThat(curious.opens(nothing).statusCode())
                        .as(path)
                        .isEqualTo(curious.opens(address).statusCode());
            }
        });
    }

    /** Made for whoever is signed in as a resident, or for everybody. */
    private static boolean isOpen(String path) {
        return Addresses.STRANGERS.contains(path)
                || Addresses.RESIDENTS.contains(path)
                || Addresses.FRESH.contains(path)
                || OWN_PARTS.contains(path);
    }
}
