package ch.onetime.csms.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.TestCsms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code /connect}: what to type into a charger, and where. */
class ConnectPageTest {
    private static final Path RECIPES = Path.of("src/main/resources/recipes");

    @RegisterExtension final TestCsms csms = new TestCsms();

    @Test
    void it_shows_the_address_its_code_and_where_each_make_wants_it() {
        try (var owner = Visitor.owning(csms)) {
            assertThat(owner.opens("/connect").body())
                    .contains("/ocpp/</code>", "class=\"qr\"", "Zaptec", "Alfen", "Not known");
            assertThat(owner.posts("/connect/confirm", Map.of()).statusCode()).isEqualTo(303);
        }
    }

    @Test
    void each_recipe_is_shown_with_where_it_comes_from() throws IOException {
        try (var owner = Visitor.owning(csms);
                var files = Files.list(RECIPES)) {
            var page = owner.opens("/connect").body();
            for (var file : files.toList()) {
                var recipe = read(file);
                assertThat(page)
                        .contains("<summary>" + recipe.getProperty("name"))
                        .contains(recipe.getProperty("source.1").replace("&", "&amp;"));
            }
        }
    }

    @Test
    void a_make_is_found_by_a_word_of_its_name_and_by_the_controller_inside() {
        try (var owner = Visitor.owning(csms)) {
            assertThat(owner.opens("/connect?q=terra+abb").body())
                    .containsPattern("recipe\" open>\\s*<summary>ABB Terra AC")
                    .doesNotContain("<summary>Zaptec");
            assertThat(owner.opens("/connect?q=Mennekes").body())
                    .containsPattern("recipe\" open>\\s*<summary>Bender");
        }
    }

    @Test
    void the_list_says_which_make_is_mute_and_which_needs_no_internet() {
        try (var owner = Visitor.owning(csms)) {
            assertThat(owner.opens("/connect?q=zappi").body())
                    .contains("Does not speak OCPP itself")
                    .doesNotContain("Goes on without internet");
            assertThat(owner.opens("/connect?q=Charge+Amps").body())
                    .contains("Goes on without internet")
                    .doesNotContain("Does not speak OCPP itself");
        }
    }

    @Test
    void a_make_without_an_open_source_has_no_recipe_and_the_page_says_so() {
        try (var owner = Visitor.owning(csms)) {
            assertThat(owner.opens("/connect?q=Nobody%E2%80%99s+Box").body())
                    .contains("No recipe for “Nobody’s Box”", "/ocpp/</code>")
                    .doesNotContain("<summary>");
        }
    }

    @Test
    void no_recipe_lacks_a_source_or_a_language() throws IOException {
        try (var files = Files.list(RECIPES)) {
            for (var file : files.toList()) {
                var recipe = read(file);
                assertThat(recipe.getProperty("source.1"))
                        .as(file.toString())
                        .startsWith("https://");
                assertThat(recipe.getProperty("consulted")).matches("\\d{4}-\\d{2}-\\d{2}");
                assertThat(recipe.keySet())
                        .contains("name", "own", "internet", "reader", "identity");
                for (var step = 1; recipe.containsKey("step." + step + ".en"); step++) {
                    for (var language : new String[] {"de", "fr", "it"}) {
                        assertThat(recipe.getProperty("step." + step + "." + language))
                                .as(file + " " + step + " " + language)
                                .isNotBlank()
                                .doesNotContain("ß")
                                .doesNotContainPattern("(?i)colonnin");
                    }
                }
                assertThat(recipe).containsKey("step.1.en");
            }
        }
    }

    private static Properties read(Path file) throws IOException {
        var recipe = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            recipe.load(reader);
        }
        return recipe;
    }
}
