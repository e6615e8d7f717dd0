package ch.onetime.simulator.socket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Against the bytes printed in RFC 6455, section 5.7, so that we do not only agree with ourselves.
 */
class WireFrameTest {
    private static final byte[] HELLO = "Hello".getBytes(UTF_8);

    @Test
    void the_standards_unmasked_hello_is_written_as_printed() {
        assertThat(WireFrame.text("Hello").unmasked().toBytes()).isEqualTo(hex("810548656c6c6f"));
    }

    @Test
    void the_standards_masked_hello_is_read() throws Exception {
        var frame = read(hex("818537fa213d7f9f4d5158"));

        assertThat(frame.payload()).isEqualTo(HELLO);
        assertThat(frame.masked()).isTrue();
        assertThat(frame.last()).isTrue();
        assertThat(frame.opcode()).isEqualTo(WireFrame.TEXT);
    }

    @Test
    void the_standards_fragments_are_read() throws Exception {
        assertThat(read(hex("010348656c")).last()).isFalse();
        assertThat(read(hex("80026c6f")).opcode()).isEqualTo(WireFrame.CONTINUATION);
    }

    @Test
    void a_frame_of_256_bytes_carries_its_length_in_two_bytes_and_one_of_65536_in_eight() {
        assertThat(frame(256).unmasked().toBytes()).startsWith(hex("827e0100"));
        assertThat(frame(65_536).unmasked().toBytes()).startsWith(hex("827f0000000000010000"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 125, 126, 127, 65_535, 65_536, 1_048_576})
    void what_is_written_masked_can_be_read_again(int size) throws Exception {
        assertThat(read(frame(size).toBytes()).payload()).isEqualTo(frame(size).payload());
    }

    @Test
    void reserved_bits_and_lies_about_the_length_can_be_told() {
        assertThat(WireFrame.text("x").unmasked().withReservedBits(7).toBytes()[0])
                .isEqualTo((byte) 0xF1);
        assertThat(WireFrame.text("x").unmasked().claiming(1L << 40).toBytes())
                .startsWith(hex("817f0000010000000000"));
    }

    private static WireFrame frame(int size) {
        var payload = new byte[size];
        for (var i = 0; i < size; i++) payload[i] = (byte) (i * 31);
        return WireFrame.of(WireFrame.BINARY, payload);
    }

    private static WireFrame read(byte[] bytes) throws Exception {
        return WireFrame.read(new ByteArrayInputStream(bytes));
    }

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text);
    }
}
