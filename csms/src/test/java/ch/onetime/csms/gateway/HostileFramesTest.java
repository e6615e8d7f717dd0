package ch.onetime.csms.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.BareCharger;
import ch.onetime.csms.TestCsms;
import ch.onetime.simulator.socket.Ending;
import ch.onetime.simulator.socket.WireFrame;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Stray, malformed and hostile frames: survived, counted, and never the end at the first one. */
class HostileFramesTest {
    private static final String BEATS = "[2,\"1\",\"Heartbeat\",{}]";

    @RegisterExtension final TestCsms csms = new TestCsms();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "hello",
                "{}",
                "[]",
                "[2]",
                "[2,null,\"Heartbeat\",{}]",
                "[\"2\",\"1\",\"Heartbeat\",{}]",
                "[99,\"1\",{}]",
                "[3,\"nobody asked\",{\"status\":\"Accepted\"}]",
                "[4,\"nobody asked\",\"GenericError\",\"\",{}]",
                "[3]",
                "[1E999999999,\"1\"]",
                "null"
            })
    void a_stray_frame_is_not_answered_and_the_conversation_goes_on(String text) {
        var charger = csms.bare("GARAGE").says(text);

        assertThat(charger.hasHeardNothing()).isTrue();
        assertThat(csms.findings("GARAGE")).hasSize(1);
    }

    @Test
    void a_call_cut_off_in_the_middle_is_answered_under_its_id() {
        var charger = csms.bare("GARAGE");

        assertThat(charger.asks("[2,\"torn\",\"Heartbeat\",{\"a\":"))
                .startsWith("[4,\"torn\",\"FormationViolation\",");
        assertThat(charger.asks(BEATS)).startsWith("[3,");
    }

    @Test
    void json_of_five_thousand_levels_is_refused_and_harms_nobody() {
        var deep = "[".repeat(5_000) + "]".repeat(5_000);
        var charger = csms.bare("GARAGE");

        assertThat(charger.asks("[2,\"deep\",\"Heartbeat\",{\"a\":" + deep + "}]"))
                .startsWith("[4,\"deep\",\"FormationViolation\",");
        assertThat(charger.asks(BEATS)).startsWith("[3,");
    }

    @Test
    void garbage_ends_the_connection_at_the_eleventh_frame_in_a_minute() {
        var charger = csms.bare("GARAGE");
        for (var i = 0; i < 10; i++) {
            charger.says("garbage " + i);
        }
        assertThat(charger.hasHeardNothing()).isTrue();

        charger.says("garbage 11");

        assertThat(charger.ends())
                .isEqualTo(new Ending.ClosedByServer(1008, "Too many frames that are no OCPP-J"));
        assertThat(csms.bare("GARAGE").asks(BEATS)).startsWith("[3,");
    }

    @Test
    void text_in_a_binary_frame_is_read_as_text() throws IOException {
        var charger = csms.bare("GARAGE");

        charger.link().binary(BEATS.getBytes(UTF_8));

        assertThat(charger.hears()).startsWith("[3,\"1\"");
        assertThat(csms.findings("GARAGE")).containsExactly("binary frame");
    }

    @Test
    void a_binary_frame_that_is_no_text_is_ignored() throws IOException {
        var charger = csms.bare("GARAGE");

        charger.link().binary(new byte[] {(byte) 0xFF, 0, 1, 2});

        assertThat(charger.hasHeardNothing()).isTrue();
        assertThat(csms.findings("GARAGE")).containsExactly("unreadable frame");
    }

    @Test
    void a_message_in_pieces_with_pings_between_is_one_message() throws IOException {
        var charger = csms.bare("GARAGE");

        charger.link().fragments(BEATS, 7);

        assertThat(charger.hears()).startsWith("[3,\"1\"");
    }

    @Test
    void a_frame_of_ten_megabytes_is_refused_with_1009() throws IOException {
        var charger = csms.bare("GARAGE");
        charger.asks(BEATS);

        // One byte too many: more, still unread, would reset the connection before we hear why.
        var beginning = WireFrame.of(WireFrame.TEXT, new byte[(1 << 20) + 1]);
        charger.link().inject(beginning.claiming(10_000_000));

        assertThat(charger.ends())
                .isInstanceOfSatisfying(
                        Ending.ClosedByServer.class,
                        ending -> assertThat(ending.code()).isEqualTo(1009));
    }

    @Test
    void ten_megabytes_in_small_pieces_are_refused_too() throws IOException {
        var other = csms.bare("CELLAR");
        var charger = csms.bare("GARAGE");
        charger.asks(BEATS);
        var piece = new byte[100_000];
        try {
            charger.link().inject(WireFrame.of(WireFrame.TEXT, piece).notLast());
            for (var i = 0; i < 99; i++) {
                charger.link().inject(WireFrame.of(WireFrame.CONTINUATION, piece).notLast());
            }
        } catch (IOException refusedBeforeTheEnd) {
            // it need not wait for the rest
        }

        charger.ends();
        assertThat(other.asks(BEATS)).startsWith("[3,");
    }

    @Test
    void the_largest_message_is_a_megabyte() {
        var charger = csms.bare("GARAGE");
        var blanks = " ".repeat((1 << 20) - BEATS.length());

        assertThat(charger.asks(BEATS + blanks)).startsWith("[3,\"1\"");
    }

    @ParameterizedTest
    @CsvSource({"4, false", "0, true"})
    void what_breaks_the_rules_of_websocket_ends_the_connection_with_1002(
            int reservedBits, boolean unmasked) throws IOException {
        var charger = csms.bare("GARAGE");
        charger.asks(BEATS);
        var frame = WireFrame.text(BEATS).withReservedBits(reservedBits);

        charger.link().inject(unmasked ? frame.unmasked() : frame);

        assertThat(charger.ends())
                .isInstanceOfSatisfying(
                        Ending.ClosedByServer.class,
                        ending -> assertThat(ending.code()).isEqualTo(1002));
        assertThat(reconnected().asks(BEATS)).startsWith("[3,");
    }

    private BareCharger reconnected() {
        return csms.bare("GARAGE");
    }
}
