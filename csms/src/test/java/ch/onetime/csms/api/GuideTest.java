package ch.onetime.csms.api;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.TestCsms;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the guide shows is done as it stands there. */
class GuideTest {
    private static final Pattern CURL = Pattern.compile("curl (?:[^'\\n]|'[^']*')*");
    private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)");

    @RegisterExtension final TestCsms csms = new TestCsms();
    private String token = "";

    @Test
    void every_curl_line_of_the_guide_works_in_its_order() {
        var lines = Guide.blocks("sh").stream().flatMap(block -> CURL.matcher(block).results());
        var commands = lines.map(MatchResult::group).toList();
        assertThat(commands).hasSizeGreaterThan(5);
        for (var command : commands) {
            var reply = run(command);
            assertThat(reply.status()).as(command + "\n" + reply.text()).isBetween(200, 201);
            if (token.isEmpty()) {
                token = reply.at("token").asString();
            }
        }
    }

    @Test
    void the_lists_of_the_guide_can_be_imported() {
        var owner = TestApi.owner(csms);
        var lists = Guide.blocks("csv");
        assertThat(owner.post("/tags/import", lists.get(0)).at("added").asInt()).isEqualTo(2);
        assertThat(owner.post("/stations/import", lists.get(1)).at("added").asInt()).isEqualTo(1);
    }

    private Reply run(String command) {
        var words =
                WORD.matcher(command)
                        .results()
                        .map(GuideTest::unquoted)
                        .map(word -> word.replace("$TOKEN", token))
                        .toList();
        var api = TestApi.stranger(csms);
        var request = api.request(words.get(1).replace("$ONETIME", ""));
        var body = after("-d", words);
        var method = after("-X", words);
        request.method(
                method.isEmpty() ? body.isEmpty() ? "GET" : "POST" : method,
                BodyPublishers.ofString(body));
        var header = after("-H", words);
        if (!header.isEmpty()) {
            request.header(
                    header.substring(0, header.indexOf(':')),
                    header.substring(header.indexOf(':') + 2));
        }
        return api.send(request);
    }

    private static String unquoted(MatchResult word) {
        return word.group(1) != null
                ? word.group(1)
                : word.group(2) != null ? word.group(2) : word.group(3);
    }

    private static String after(String option, List<String> words) {
        var place = words.indexOf(option);
        return place < 0 ? "" : words.get(place + 1);
    }
}
