package ch.onetime.csms.web.print;

import ch.onetime.csms.web.page.Templates;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Objects;
import java.util.TimeZone;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Makes PDF of a template: tagged for readers aloud, with its letters inside, from this box alone.
 * The same data on the same day make the same bytes.
 */
public final class Paper {
    private static final String OURS = "print:";

    /** A page takes some megabytes while it is made; two at once would take them twice. */
    private final ReentrantLock oneAtATime = new ReentrantLock();

    private final Templates templates;

    public Paper(Templates templates) {
        this.templates = templates;
        XRLog.setLoggingEnabled(false);
    }

    /**
     * @param view what the template shows; its one parameter
     * @param day printed on it, and written into it as the day it was made
     */
    public byte[] print(String template, Object view, LocalDate day) {
        var html = XmlText.of(templates.render(template, view));
        oneAtATime.lock();
        try (var renderer = renderer(html)) {
            renderer.createPDFWithoutClosing();
            return bytes(renderer, day);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } finally {
            oneAtATime.unlock();
        }
    }

    private static PdfBoxRenderer renderer(String html) {
        return new PdfRendererBuilder()
                .withHtmlContent(html, OURS)
                .withProducer("Onetime")
                .usePdfUaAccessibility(true)
                .useFont(
                        () -> open("vendor/Inter_400Regular.ttf"),
                        "Inter",
                        400,
                        FontStyle.NORMAL,
                        true)
                .useFont(
                        () -> open("vendor/Inter_700Bold.ttf"),
                        "Inter",
                        700,
                        FontStyle.NORMAL,
                        true)
                .useProtocolsStreamImplementation(
                        address -> new OwnFile(open(address.substring(OURS.length()))), "print")
                .useExternalResourceAccessControl(
                        (address, _) -> address.startsWith(OURS),
                        ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                .useObjectDrawerFactory(new QrDrawers())
                .useUnicodeLineBreaker(new LineBreaks())
                .toStream(new ByteArrayOutputStream())
                .buildPdfRenderer();
    }

    private static byte[] bytes(PdfBoxRenderer renderer, LocalDate day) throws IOException {
        var document = renderer.getPdfDocument();
        document.getDocumentInformation().setCreationDate(midnight(day));
        document.setDocumentId(day.toEpochDay());
        var bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    private static Calendar midnight(LocalDate day) {
        var calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
        calendar.setTimeInMillis(day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli());
        return calendar;
    }

    private static InputStream open(String name) {
        return Objects.requireNonNull(Paper.class.getResourceAsStream("/print/" + name), name);
    }
}
