package ch.onetime.csms.upkeep;

import static ch.onetime.csms.Eventually.eventually;
import static ch.onetime.csms.TestCsms.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.TestCsms;
import ch.onetime.csms.station.StationId;
import ch.onetime.csms.upkeep.cards.KeepsCards;
import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a charger is set to, nobody has to read by hand. */
class FirstReadingTest {
    @RegisterExtension final TestCsms csms = new TestCsms();
    private final KeepsCards cards = new KeepsCards(csms);

    @Test
    void a_charger_whose_settings_nobody_has_read_gets_its_cards_all_the_same() {
        csms.knows(ALICE);
        try (var _ = impatient()) {
            var charger = cards.unread("GARAGE");

            cards.isUpToDate("GARAGE");
            assertThat(charger.cards().list()).containsOnlyKeys(ALICE);
        }
    }

    @Test
    void one_that_is_let_in_later_is_asked_then() {
        try (var _ = impatient()) {
            csms.knocks("GARAGE");
            assertThat(csms.station("GARAGE").isAccepted()).isFalse();

            csms.accepts("GARAGE");

            eventually("it has told", () -> !settings("GARAGE").isEmpty());
        }
    }

    @Test
    void what_has_told_already_is_not_asked_again() {
        var charger = cards.charger("GARAGE");
        try (var _ = impatient()) {
            charger.dropsOff();
            charger.comesBack();
            csms.plugIn("OTHER");
            eventually("the one behind it has told", () -> !settings("OTHER").isEmpty());
        }

        assertThat(cards.asked("GARAGE", "GetConfiguration")).hasSize(1);
    }

    @Test
    void however_many_come_back_one_is_asked_at_a_time_and_none_twice() {
        var all = LongStream.range(0, 200).mapToObj(StationId::new).toList();
        var asked = new CopyOnWriteArrayList<StationId>();
        var running = new AtomicInteger();
        var most = new AtomicInteger();
        Set<StationId> told = Collections.synchronizedSet(new HashSet<>());
        FirstReading.Reading reading =
                station -> {
                    most.accumulateAndGet(running.incrementAndGet(), Math::max);
                    asked.add(station);
                    told.add(station);
                    running.decrementAndGet();
                };
        try (var first = new FirstReading(one -> !told.contains(one), reading, Duration.ZERO)) {
            all.forEach(first::soon); // they connect,
            all.forEach(first::soon); // and boot

            eventually("all have told", () -> told.size() == all.size());
        }

        assertThat(asked).containsExactlyElementsOf(all);
        assertThat(most).hasValue(1);
    }

    @Test
    void what_fails_with_one_keeps_nobody_else_waiting() {
        var asked = new CopyOnWriteArrayList<StationId>();
        FirstReading.Reading reading =
                station -> {
                    asked.add(station);
                    throw new IllegalStateException("It makes no sense.");
                };
        try (var first = new FirstReading(_ -> true, reading, Duration.ZERO)) {
            first.soon(new StationId(1));
            first.soon(new StationId(2));

            eventually("both were asked", () -> asked.size() == 2);
        }
    }

    /** As the real one, for who does not wait two minutes. */
    private Tuning impatient() {
        return new Tuning(
                csms.app.events,
                csms.app.registry,
                csms.app.joining,
                csms.app.configuration,
                csms.app.gateway.chargers(),
                csms.app.commandLog,
                Duration.ZERO);
    }

    private List<?> settings(String identity) {
        return csms.app.configuration.of(cards.id(identity));
    }
}
