package ch.onetime.ocpp.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrayFrameTest {
    private final Line line = new Line(Line::echo);

    @Test
    void an_answer_to_nothing_is_told_and_never_answered() {
        line.session.receive("[3,\"nobody\",{}]");
        line.session.receive("[4,\"nobody\",\"GenericError\",\"\",{}]");

        assertThat(line.heard).hasSize(2).allMatch(told -> told.startsWith("stray nobody"));
        assertThat(line.sent).isEmpty();
    }

    @Test
    void an_unreadable_call_is_answered_under_its_id_without_being_quoted() {
        line.session.receive("[2,\"7\",\"Heartbeat\",{<script>");

        assertThat(line.sent)
                .containsExactly(
                        "[4,\"7\",\"FormationViolation\",\"The frame could not be read.\",{}]");
        assertThat(line.heard).containsExactly("unreadable [2,\"7\",\"Heartbeat\",{<script>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "{}", "[2", "[3,\"7\",{", "[4,\"7\""})
    void other_garbage_is_told_and_met_with_silence(String text) {
        assertThat(line.session.receive(text)).isTrue();

        assertThat(line.heard).containsExactly("unreadable " + text);
        assertThat(line.sent).isEmpty();
    }

    @Test
    void an_unknown_message_type_is_ignored() {
        line.session.receive("[6,\"7\",\"SendStream\",{}]");

        assertThat(line.heard).containsExactly("ignored 6");
        assertThat(line.sent).isEmpty();
    }

    @Test
    void an_odd_frame_is_answered_and_told() throws Exception {
        line.session.receive("[2,7,\"Heartbeat\"]");

        assertThat(line.next()).isEqualTo("[3,7,{}]");
        assertThat(line.heard).containsExactlyInAnyOrder("NUMERIC_ID 7", "MISSING_PAYLOAD 7");
    }

    @Test
    void an_odd_frame_is_refused_when_frames_are_strict() {
        var strict = new Line(Line::echo, Settings.DEFAULT.strictFrames(true));

        strict.session.receive("[2,\"7\",\"Heartbeat\"]");

        assertThat(strict.sent)
                .containsExactly("[4,\"7\",\"FormationViolation\",\"missing payload\",{}]");
    }

    @Test
    void a_session_survives_all_of_this_and_answers_the_next_call() throws Exception {
        for (var text : new String[] {"", "[", "[9]", "[3,\"x\",{}]", "[2,\"7\",\"X\",{"}) {
            line.session.receive(text);
        }
        line.next();

        line.session.receive("[2,\"8\",\"X\",{}]");

        assertThat(line.next()).isEqualTo("[3,\"8\",{}]");
    }
}
