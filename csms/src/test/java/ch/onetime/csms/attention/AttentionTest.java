package ch.onetime.csms.attention;

import static ch.onetime.csms.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.TestCsms;
import ch.onetime.csms.access.IdTag;
import ch.onetime.csms.access.Tag;
import ch.onetime.csms.access.TagStatus;
import ch.onetime.csms.platform.database.TestEngine;
import ch.onetime.ocpp.v16.IdTagInfo;
import ch.onetime.simulator.ChargePoint;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What a person finds on the list, through the socket. */
@ParameterizedClass
@EnumSource
class AttentionTest {
    private static final Duration MORE_THAN_GRACE = Duration.ofSeconds(61);
    private static final Instant END_OF_TIME = Instant.parse("2100-01-01T00:00:00Z");

    @RegisterExtension final TestCsms csms;

    AttentionTest(TestEngine engine) {
        this.csms = new TestCsms(engine);
    }

    @Test
    void a_charger_that_is_away_too_long_is_told_and_its_neighbours_are_not() {
        csms.plugIn("YARD");
        var garage = csms.plugIn("GARAGE");

        garage.dropsOff();
        eventually("it is offline", () -> !csms.isOnline("GARAGE"));
        csms.hasBeenLookedAt();
        assertThat(open()).isEmpty();
        csms.clock.pass(MORE_THAN_GRACE);

        eventually("it is told", () -> isOpen(Kind.OFFLINE_ONE));
        assertThat(open())
                .singleElement()
                .satisfies(incident ->
                        assertThat(incident.stations())
                                .containsExactly(csms.station("GARAGE").id()));
    }

    @Test
    void when_all_of_them_go_it_is_one_matter() {
        var chargers = new ArrayList<ChargePoint>();
        for (var number = 1; number <= 24; number++) {
            chargers.add(csms.plugIn("BAY-" + number));
        }

        chargers.forEach(ChargePoint::dropsOff);
        eventually("nobody is there", () -> csms.app.gateway.online() == 0);
        csms.hasBeenLookedAt();
        csms.clock.pass(MORE_THAN_GRACE);

        eventually("it is told", () -> isOpen(Kind.OFFLINE_ALL));
        assertThat(open())
                .singleElement()
                .satisfies(incident -> assertThat(incident.stations()).hasSize(24));
    }

    @Test
    void what_comes_back_ends_by_itself_and_how_long_it_lasted_is_known() {
        csms.plugIn("YARD");
        var garage = csms.plugIn("GARAGE");
        garage.dropsOff();
        eventually("it is offline", () -> !csms.isOnline("GARAGE"));
        csms.hasBeenLookedAt();
        csms.clock.pass(Duration.ofMinutes(10));
        eventually("it is told", () -> isOpen(Kind.OFFLINE_ONE));

        garage.connects();

        eventually("it has ended", () -> open().isEmpty());
        assertThat(ended())
                .singleElement()
                .satisfies(incident -> {
                    assertThat(incident.resolvedBy()).isNull();
                    assertThat(incident.lasted(csms.clock.instant()))
                            .isEqualTo(Duration.ofMinutes(10));
                });
    }

    @Test
    void our_own_restart_neither_ends_an_outage_nor_begins_one() {
        csms.plugIn("YARD");
        csms.plugIn("GARAGE").dropsOff();
        eventually("it is offline", () -> !csms.isOnline("GARAGE"));
        csms.hasBeenLookedAt();
        csms.clock.pass(MORE_THAN_GRACE);
        eventually("it is told", () -> isOpen(Kind.OFFLINE_ONE));
        var before = open();

        csms.restarts();
        csms.hasBeenLookedAt();

        assertThat(open()).isEqualTo(before);
    }

    @Test
    void an_unknown_card_goes_away_when_it_is_made_known() {
        var garage = csms.plugIn("GARAGE");
        assertThat(garage.authorizes("04A1").idTagInfo().status())
                .isEqualTo(IdTagInfo.Status.Invalid);
        garage.authorizes("04A1");
        eventually("it is told", () -> isOpen(Kind.UNKNOWN_CARD) && open().getFirst().times() == 2);

        csms.knows("04A1");

        assertThat(garage.authorizes("04A1").idTagInfo().status())
                .isEqualTo(IdTagInfo.Status.Accepted);
        eventually("it has ended", () -> open().isEmpty());
    }

    @Test
    void what_a_person_has_settled_comes_back_only_when_it_happens_again() {
        var garage = csms.plugIn("GARAGE");
        garage.authorizes("04A1");
        eventually("it is told", () -> isOpen(Kind.UNKNOWN_CARD));

        assertThat(csms.app.attention.settle(open().getFirst().id(), "Anna")).isTrue();
        garage.authorizes("04B2");
        eventually("the other card is told", () -> isOpen(Kind.UNKNOWN_CARD));
        assertThat(open())
                .singleElement()
                .satisfies(it -> assertThat(it.fact(Fact.CARD)).isEqualTo("04B2"));
        assertThat(ended())
                .singleElement()
                .satisfies(it -> assertThat(it.resolvedBy()).isEqualTo("Anna"));

        csms.clock.pass(Duration.ofMinutes(1));
        garage.authorizes("04A1");
        eventually("it is back", () -> open().size() == 2);
    }

    @Test
    void a_card_that_is_refused_again_and_again_is_told_with_the_reason() {
        csms.knows(new Tag(new IdTag("BOB"), TagStatus.BLOCKED, null, null, null, null));
        var garage = csms.plugIn("GARAGE");

        garage.authorizes("BOB");
        garage.authorizes("BOB");
        garage.authorizes("BOB");

        eventually("it is told", () -> isOpen(Kind.REFUSED_CARD));
        assertThat(open().getFirst().fact(Fact.REASON)).isEqualTo("BLOCKED");
    }

    @Test
    void a_fault_is_told_and_ends_with_it() {
        var garage = csms.bare("GARAGE");
        garage.asks(status("Faulted", "GroundFailure"));
        eventually("it is told", () -> isOpen(Kind.FAULT));
        assertThat(open().getFirst().fact(Fact.ERROR)).isEqualTo("GroundFailure");

        garage.asks(status("Available", "NoError"));

        eventually("it has ended", () -> open().isEmpty());
    }

    @Test
    void checks_and_silence_are_kept_over_a_restart() {
        csms.plugIn("GARAGE").authorizes("04A1");
        eventually("it is told", () -> isOpen(Kind.UNKNOWN_CARD));
        var id = open().getFirst().id();

        csms.app.attention.answer(id, "power", true);
        csms.app.attention.mute(id, Duration.ofDays(1), "Anna");
        assertThat(csms.app.attention.count()).isZero();
        csms.restarts();
        csms.plugIn("GARAGE"); // or it would be missed in a day as well

        var incident = csms.app.attention.find(id).orElseThrow();
        assertThat(incident.checks()).containsEntry("power", true);
        assertThat(incident.mutedBy()).isEqualTo("Anna");
        csms.clock.pass(Duration.ofDays(1));
        assertThat(csms.app.attention.count()).isEqualTo(1);
    }

    private static String status(String status, String error) {
        return "[2,\"%s\",\"StatusNotification\",{\"connectorId\":1,\"status\":\"%s\",\"errorCode\":\"%s\"}]"
                .formatted(status, status, error);
    }

    private boolean isOpen(Kind kind) {
        return open().stream().anyMatch(incident -> incident.kind() == kind);
    }

    private List<Incident> open() {
        return csms.app.attention.open();
    }

    private List<Incident> ended() {
        return csms.app.attention.ended(END_OF_TIME, 0, 100).stream()
                .filter(incident -> incident.kind() != Kind.WANTS_TO_JOIN)
                .toList();
    }
}
