package ch.onetime.csms.web.page;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import gg.jte.html.escape.Escape;
import io.nayuki.qrcodegen.QrCode.Ecc;

/**
 * A text that a phone's camera reads. A template writes {@code ${QrCode.svg(address, label)}}.
 *
 * <p>It is dark on light in every theme: many readers do not know the opposite.
 */
public final class QrCode {
    /** What the standard wants to be left free around it, in modules. */
    private static final int MARGIN = 4;

    private final io.nayuki.qrcodegen.QrCode modules;

    private QrCode(String text) {
        // A label in a garage gets dirty: a quarter of this one may be unreadable.
        this.modules = io.nayuki.qrcodegen.QrCode.encodeText(text, Ecc.QUARTILE);
    }

    public static QrCode of(String text) {
        return new QrCode(text);
    }

    /**
     * The code as a picture inside the page.
     *
     * @param label what it is, for who cannot see it
     */
    public static Content svg(String text, String label) {
        var code = of(text);
        return output -> code.write(label, output);
    }

    /** With its margin, in modules. */
    public int width() {
        return modules.size + 2 * MARGIN;
    }

    /** Hands out the dark parts, each a piece of one line. */
    public void draw(Brush brush) {
        for (int y = 0; y < modules.size; y++) {
            int x = 0;
            while (x < modules.size) {
                int length = darkFrom(x, y);
                if (length > 0) brush.line(x + MARGIN, y + MARGIN, length);
                x += length + 1;
            }
        }
    }

    private int darkFrom(int x, int y) {
        int end = x;
        while (modules.getModule(end, y)) end++; // outside, all is light
        return end - x;
    }

    private void write(String label, TemplateOutput output) {
        output.writeContent(
                "<svg class=\"qr\" viewBox=\"0 0 %1$d %1$d\" role=\"img\" aria-label=\""
                        .formatted(width()));
        Escape.htmlAttribute(label, output);
        output.writeContent(
                "\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h%1$dv%1$dH0z\"/><path d=\""
                        .formatted(width()));
        draw((x, y, length) -> output.writeContent("M%d %dh%dv1h-%3$dz".formatted(x, y, length)));
        output.writeContent("\"/></svg>");
    }

    /** Draws a line that is one module high. */
    @FunctionalInterface
    public interface Brush {
        void line(int x, int y, int length);
    }
}
