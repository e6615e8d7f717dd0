package ch.onetime.csms.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** In a garage the signal is thin: whoever opens a page for the first time does not wait long. */
class PageWeightTest {
    private static final int MOST = 60_000;
    private static final Path TABLE = Path.of("target/page-weights.txt");

    /** Without these there is no page. */
    private static final List<String> KINDS = List.of("document", "stylesheet", "script");

    @RegisterExtension static final Showroom showroom = new Showroom();

    /** What came over the wire for one page, in bytes, compressed as it was. */
    private record Weight(String path, int page, int style, int scripts, int shapes) {
        static Weight of(String path, List<Request> loaded) {
            return new Weight(
                    path,
                    sum(loaded, "document"),
                    sum(loaded, "stylesheet"),
                    sum(loaded, "script"),
                    sum(loaded, "image", "other"));
        }

        private static int sum(List<Request> loaded, String... kinds) {
            return loaded.stream()
                    .filter(request -> List.of(kinds).contains(request.resourceType()))
                    .mapToInt(request -> request.sizes().responseBodySize)
                    .sum();
        }

        int total() {
            return page + style + scripts + shapes;
        }

        String line() {
            return "%7d %7d %7d %7d %7d  %s".formatted(total(), page, style, scripts, shapes, path);
        }
    }

    @Test
    void every_page_is_light_for_somebody_who_comes_for_the_first_time() throws IOException {
        var weights = new ArrayList<Weight>();
        showroom.walk(
                "de-CH",
                new NewContextOptions().setViewportSize(390, 844),
                (path, page) -> weights.add(Weight.of(path, loadsAgain(page))));
        weights.sort(Comparator.comparingInt(Weight::total).reversed());
        tell(weights);

        assertThat(weights)
                .hasSameSizeAs(showroom.addresses().entrySet())
                .allSatisfy(weight -> {
                    assertThat(weight.style()).as(weight.path()).isPositive();
                    assertThat(weight.total()).as(weight.path()).isLessThan(MOST);
                });
    }

    /** Once more from the start, with an empty cache and an ear for each answer. */
    private static List<Request> loadsAgain(Page page) {
        var begun = new ArrayList<Request>();
        var loaded = new ArrayList<Request>();
        var session = page.context().newCDPSession(page);
        session.send("Network.enable");
        session.send("Network.clearBrowserCache");
        var nothingKept = new JsonObject();
        nothingKept.addProperty("cacheDisabled", true);
        session.send("Network.setCacheDisabled", nothingKept);
        page.onRequest(begun::add);
        page.onRequestFinished(loaded::add);
        page.navigate(page.url());
        page.waitForLoadState(LoadState.LOAD);
        page.waitForCondition(
                () -> // the page may hear of its end before we hear of the request's
                begun.stream()
                                .filter(request -> KINDS.contains(request.resourceType()))
                                .allMatch(loaded::contains));
        return List.copyOf(loaded);
    }

    private static void tell(List<Weight> weights) throws IOException {
        var lines = new ArrayList<String>();
        lines.add("  total    page   style scripts  shapes  (bytes on the wire, font apart)");
        weights.forEach(weight -> lines.add(weight.line()));
        Files.write(TABLE, lines);
    }
}
