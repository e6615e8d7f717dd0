package ch.onetime.csms.web;

import static ch.onetime.csms.Eventually.eventually;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.TestCsms;
import ch.onetime.csms.access.IdTag;
import ch.onetime.csms.attention.Kind;
import ch.onetime.csms.platform.login.Role;
import ch.onetime.csms.web.print.Printed;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who may see no people finds neither their names nor their cards, wherever they look. */
class DiscreetPagesTest {
    /** Cards as chargers read them; the last one belongs to nobody. */
    private static final List<String> CARDS = List.of("04A2B3C4D5", "04B7C8D9E0", "0477778888");

    private static final List<String> PEOPLE = List.of("Keller", "keller@example.org", "Lena’s");

    /** With the beginnings of names and numbers: what somebody types says nothing new. */
    private static final List<String> SEARCHES =
            List.of(
                    "/search?q=Kell",
                    "/search?q=04A2B3",
                    "/search?q=04777",
                    "/sessions?who=Kell",
                    "/sessions?who=04A2B3",
                    "/sessions/export.csv?who=04A2B3",
                    "/bays?q=Kell");

    @TempDir Path folder;

    @RegisterExtension final TestCsms csms = new TestCsms();

    private Visitor owner;
    private Map<String, String> addresses = Map.of();

    @BeforeEach
    void furnish() {
        owner = Visitor.owning(csms);
        var keller = Furnished.furnish(csms);
        csms.app.people.give(new IdTag(CARDS.get(0)), keller, false);
        csms.app.people.give(new IdTag(CARDS.get(1)), keller, false);
        var second = csms.app.access.find(new IdTag(CARDS.get(1))).orElseThrow();
        csms.app.access.put(second.labelled("Lena’s"));
        happen();
        var book = new Addresses(csms, keller);
        eventually("what happened is told", () -> isOpen(Kind.STOPS_TO_REVIEW));
        addresses = book.withParts();
    }

    @AfterEach
    void leave() {
        owner.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"READER", "INSTALLER"})
    void no_page_and_no_file_tells_whose_it_is(Role role) throws IOException {
        csms.app.logins.addUser("Rita", Visitor.PASSWORD, role);
        var told = new ArrayList<String>();
        var seen = 0;
        try (var visitor = new Visitor(csms)) {
            visitor.posts("/login", Map.of("name", "Rita", "password", Visitor.PASSWORD));
            for (var address : addresses.entrySet()) {
                var text = read(visitor, address.getKey(), address.getValue());
                seen += text.isEmpty() ? 0 : 1;
                told.addAll(secretsIn(text, address.getKey()));
            }
            for (var search : SEARCHES) {
                told.addAll(secretsIn(read(visitor, search, search), search));
            }
        }
        assertThat(told).isEmpty();
        assertThat(seen).isGreaterThan(role == Role.READER ? 15 : 30);
    }

    private static List<String> secretsIn(String text, String path) {
        var told = new ArrayList<String>();
        for (var secrets : List.of(CARDS, PEOPLE)) {
            secrets.stream()
                    .filter(text::contains)
                    .forEach(secret -> told.add(path + " tells " + secret));
        }
        return told;
    }

    /** Charges, refusals, commands and what has to be reviewed, all with cards. */
    private void happen() {
        var charger = csms.plugIn("ZAP-049201");
        var now = csms.clock.instant();
        charger.startsCharging(1, CARDS.get(1), 0, now.minusSeconds(3_600));
        charger.authorizes(CARDS.get(2));
        charger.says(
                "StopTransaction",
                """
                {"transactionId":4711,"idTag":"%s","timestamp":"%s","meterStop":5}
                """
                        .formatted(CARDS.get(0), now));
        charger.says("MeterValues", "{\"connectorId\":\"x\",\"idTag\":\"" + CARDS.get(0) + "\"}");
        var page = "/stations/" + csms.station("ZAP-049201").id().value();
        owner.posts(page + "/start", Map.of("connector", "1", "card", CARDS.get(0)));
        charger.awaitCommand("RemoteStartTransaction");
    }

    private boolean isOpen(Kind kind) {
        return csms.app.attention.open().stream().anyMatch(it -> it.kind() == kind);
    }

    /** What a person makes of the answer; empty: it is not for this person. */
    private String read(Visitor visitor, String path, String address) throws IOException {
        if (path.equals("/live")) {
            return firstEvent(visitor, address);
        }
        var answer = visitor.opens(address);
        if (answer.statusCode() != 200) {
            return "";
        }
        var type = Visitor.header(answer, "Content-Type");
        if (type.startsWith("application/pdf")) {
            try (var printed = new Printed(visitor.downloads(address))) {
                return printed.text();
            }
        }
        return type.contains("spreadsheet") ? unzipped(visitor.downloads(address)) : answer.body();
    }

    /** Of a stream that goes on for ever. */
    private static String firstEvent(Visitor visitor, String address) throws IOException {
        var text = new StringBuilder();
        try (var lines =
                new BufferedReader(new InputStreamReader(visitor.streams(address).body(), UTF_8))) {
            var line = lines.readLine();
            while (line != null && !(line.isEmpty() && text.indexOf("data:") >= 0)) {
                text.append(line).append('\n');
                line = lines.readLine();
            }
        }
        return text.toString();
    }

    private String unzipped(byte[] file) throws IOException {
        var text = new StringBuilder();
        try (var zip = new ZipFile(Files.write(folder.resolve("file"), file).toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                text.append(new String(zip.getInputStream(entry).readAllBytes(), UTF_8));
            }
        }
        return text.toString();
    }
}
