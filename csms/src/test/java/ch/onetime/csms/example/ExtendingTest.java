package ch.onetime.csms.example;

import static ch.onetime.csms.Eventually.eventually;
import static ch.onetime.csms.TestClock.NOON;
import static ch.onetime.csms.TestCsms.ALICE;
import static ch.onetime.csms.TestCsms.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.App;
import ch.onetime.csms.TestCsms;
import ch.onetime.csms.charging.ChargingEvent;
import ch.onetime.csms.platform.database.Cursors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** {@code docs/extending.md}: its example is a class here, and does what it says. */
class ExtendingTest {
    private static final Path DOCUMENT = Path.of("../docs/extending.md");
    private static final Path SOURCES = Path.of("src/test/java/ch/onetime/csms/example");
    private static final Pattern CODE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    @RegisterExtension final TestCsms csms = new TestCsms();

    @TempDir Path folder;

    @Test
    void the_subscriber_in_the_document_is_the_one_tested_here() throws IOException {
        var code = code();

        assertThat(code).hasSize(2);
        assertThat(code.get(0)).isEqualTo(Files.readString(SOURCES.resolve("ChargeDiary.java")));
        assertThat(indented(Files.readString(SOURCES.resolve("ExtendingTest.java"))))
                .contains(indented(code.get(1)));
    }

    @Test
    void each_charge_that_ends_gets_its_line() {
        subscribe(csms.app);

        charges(ALICE, 1_000);
        charges(BOB, 2_000);

        eventually("both have their line", () -> lines().size() == 2);
        assertThat(lines().get(0)).endsWith("," + ALICE + ",500");
        assertThat(lines().get(1)).endsWith("," + BOB + ",500");
    }

    @Test
    void what_ended_while_nobody_listened_is_found_and_nothing_comes_twice() {
        charges(ALICE, 1_000);
        subscribe(csms.app);
        eventually("Alice has her line", () -> lines().size() == 1 && isNoted());

        csms.restarts();
        charges(BOB, 2_000);
        subscribe(csms.app);

        eventually("Bob has his line", () -> lines().size() == 2);
        assertThat(lines().get(1)).contains(BOB);
    }

    private void subscribe(App app) {
        var file = folder.resolve("charges.csv");
        var diary = new ChargeDiary(app.database, app.charging, file);
        app.events.subscribe("charge-diary", ChargingEvent.class, diary);
    }

    private void charges(String tag, long meterWh) {
        csms.knows(tag);
        var charger = csms.plugIn("GARAGE");
        charger.startsCharging(1, tag, meterWh, NOON);
        charger.stopsCharging(1, meterWh + 500, NOON);
    }

    /** Whoever ends between the line and the cursor has it twice, as the document says. */
    private boolean isNoted() {
        var place = csms.app.database.read(sql -> Cursors.position(sql, "charge-diary"));
        return csms.app.charging.changesAfter(place, 1).isEmpty();
    }

    private List<String> lines() {
        try {
            var file = folder.resolve("charges.csv");
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> code() throws IOException {
        return CODE.matcher(Files.readString(DOCUMENT))
                .results()
                .map(block -> block.group(1))
                .toList();
    }

    private static String indented(String code) {
        return code.lines().map(String::strip).reduce("", (all, line) -> all + line + "\n");
    }
}
