package ch.onetime.csms.web.print;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** A PDF as whoever gets it has it: opened again, read, looked at, scanned. */
public final class Printed implements AutoCloseable {
    /**
     * A hand with a phone comes nearer until it reads. From one distance alone the reader takes one
     * in seventy codes for something else, by what happens to lie in it.
     */
    private static final List<Integer> DISTANCES = List.of(200, 150, 300, 250, 400);

    public final PDDocument document;

    public Printed(byte[] pdf) throws IOException {
        this.document = Loader.loadPDF(pdf);
    }

    public int pages() {
        return document.getNumberOfPages();
    }

    /** With single blanks between the words, however the lines break. */
    public String text() throws IOException {
        return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }

    /** The smallest letters, in points. */
    public double smallest() throws IOException {
        var sizes = new ArrayList<Float>();
        var reader =
                new PDFTextStripper() {
                    @Override
                    protected void processTextPosition(TextPosition text) {
                        sizes.add(text.getFontSizeInPt());
                    }
                };
        reader.getText(document);
        assertThat(sizes).isNotEmpty();
        return sizes.stream().mapToDouble(Float::doubleValue).min().orElseThrow();
    }

    public List<PDFont> fonts() throws IOException {
        var fonts = new ArrayList<PDFont>();
        for (var page : document.getPages()) {
            for (var name : page.getResources().getFontNames()) {
                fonts.add(page.getResources().getFont(name));
            }
        }
        return fonts;
    }

    /** What a camera reads that sees only this part of a page, in millimetres. */
    public String code(int page, double left, double top, double width, double height)
            throws IOException {
        for (int dpi : DISTANCES) {
            var picture = new PDFRenderer(document).renderImageWithDPI(page, dpi);
            int x = dots(left, dpi);
            int y = dots(top, dpi);
            int wide = Math.min(dots(width, dpi), picture.getWidth() - x);
            int high = Math.min(dots(height, dpi), picture.getHeight() - y);
            var pixels = picture.getRGB(x, y, wide, high, null, 0, wide);
            var text = read(new RGBLuminanceSource(wide, high, pixels));
            if (text.isPresent()) {
                return text.get();
            }
        }
        throw new AssertionError("No phone would read this.");
    }

    private static int dots(double millimetres, int dpi) {
        return (int) Math.round(millimetres / 25.4 * dpi);
    }

    private static Optional<String> read(RGBLuminanceSource picture) {
        try {
            var bitmap = new BinaryBitmap(new HybridBinarizer(picture));
            var hints = Map.of(DecodeHintType.TRY_HARDER, true);
            return Optional.of(new QRCodeReader().decode(bitmap, hints).getText());
        } catch (ReaderException unreadable) {
            return Optional.empty();
        }
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
