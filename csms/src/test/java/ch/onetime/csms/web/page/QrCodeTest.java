package ch.onetime.csms.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import gg.jte.output.StringOutput;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrCodeTest {
    private static final String ADDRESS = "http://192.168.1.20:8080/b/K7QM2XAZ";
    private static final Pattern LINE = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1");
    private static final int PIXELS = 4;

    @Test
    void a_phone_reads_the_picture_in_the_page() throws Exception {
        assertThat(read(svg(ADDRESS, "Bay 7"))).isEqualTo(ADDRESS);
    }

    @Test
    void letters_of_any_language_survive() throws Exception {
        assertThat(read(svg("Tiefgarage Höschgasse – entrée", "x")))
                .isEqualTo("Tiefgarage Höschgasse – entrée");
    }

    @Test
    void it_is_dark_on_light_whatever_the_theme() {
        assertThat(svg(ADDRESS, "x")).contains("fill=\"#fff\"").doesNotContain("style=");
    }

    @Test
    void a_label_cannot_break_out_of_its_attribute() {
        assertThat(svg(ADDRESS, "\"><script>alert(1)</script>"))
                .contains("aria-label=\"&#34;>&lt;script>")
                .doesNotContain("<script>");
    }

    private static String svg(String text, String label) {
        var output = new StringOutput();
        QrCode.svg(text, label).writeTo(output);
        return output.toString();
    }

    private static String read(String svg) throws Exception {
        var size = Pattern.compile("viewBox=\"0 0 (\\d+)").matcher(svg);
        assertThat(size.find()).isTrue();
        int width = Integer.parseInt(size.group(1)) * PIXELS;
        var pixels = new int[width * width];
        Arrays.fill(pixels, 0xFFFFFF);
        LINE.matcher(svg)
                .results()
                .forEach(line ->
                        darken(
                                pixels,
                                width,
                                Integer.parseInt(line.group(1)),
                                Integer.parseInt(line.group(2)),
                                Integer.parseInt(line.group(3))));
        return decode(new RGBLuminanceSource(width, width, pixels));
    }

    private static void darken(int[] pixels, int width, int x, int y, int length) {
        for (int row = y * PIXELS; row < (y + 1) * PIXELS; row++) {
            int start = row * width + x * PIXELS;
            Arrays.fill(pixels, start, start + length * PIXELS, 0);
        }
    }

    private static String decode(RGBLuminanceSource picture) throws Exception {
        try {
            return new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(picture)))
                    .getText();
        } catch (NotFoundException unreadable) {
            throw new AssertionError("No phone would read this.", unreadable);
        }
    }
}
