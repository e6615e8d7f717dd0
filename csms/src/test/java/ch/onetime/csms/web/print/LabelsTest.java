package ch.onetime.csms.web.print;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.web.page.Language;
import ch.onetime.csms.web.page.Templates;
import ch.onetime.csms.web.page.Words;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LabelsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 7, 1);
    private static final double READABLE = 9;

    private final Paper paper = new Paper(new Templates());

    @ParameterizedTest
    @CsvSource({"A4_70X37, 0, 0.5, 70, 37", "A4_63X34, 7.2, 12.9, 66, 33.9"})
    void twenty_four_labels_fit_one_sheet_and_a_phone_reads_each(
            LabelSheet sheet, double left, double top, double width, double height)
            throws Exception {
        var labels = bays(24);

        try (var printed = print(sheet, labels)) {
            assertThat(printed.pages()).isEqualTo(1);
            assertThat(printed.smallest()).isGreaterThanOrEqualTo(READABLE);
            for (int row = 0; row < 8; row++) {
                for (int column = 0; column < 3; column++) {
                    var x = left + column * width;
                    var y = top + row * height;
                    assertThat(printed.code(0, x, y, width, height))
                            .isEqualTo(labels.get(3 * row + column).page().toString());
                }
            }
        }
    }

    @Test
    void the_next_bay_begins_a_new_sheet() throws Exception {
        try (var printed = print(LabelSheet.A4_70X37, bays(25))) {
            assertThat(printed.pages()).isEqualTo(2);
        }
    }

    @Test
    void a_label_printer_gets_one_label_a_page() throws Exception {
        try (var printed = print(LabelSheet.SINGLE_70X37, bays(3))) {
            assertThat(printed.pages()).isEqualTo(3);
            assertThat(printed.code(1, 0, 0, 70, 37))
                    .isEqualTo("http://192.168.1.20:8080/b/K7QM2XAZ02");
        }
    }

    @ParameterizedTest
    @EnumSource
    void names_and_addresses_that_are_too_longestdo_not_push_the_others(LabelSheet sheet)
            throws Exception {
        var longest =
                new Label(
                        "Besucherparkplatz hinten links neben dem Lift 2",
                        URI.create(
                                "http://ladestationen.tiefgarage.hoeschgasse.example:18080/b/K7QM2XAZPP"));
        var labels = Stream.concat(Stream.of(longest), bays(23).stream()).toList();

        try (var printed = print(sheet, labels)) {
            assertThat(printed.pages()).isEqualTo(24 / sheet.labels());
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_line_below_the_number_speaks_every_language(Language language) throws Exception {
        var words = Words.in(language);
        var view = new LabelsView(words, LabelSheet.A4_70X37, bays(1), false);

        try (var printed = new Printed(paper.print("print/labels", view, DAY))) {
            assertThat(printed.text()).contains("01", words.say("print.labels.scan"));
            assertThat(printed.document.getDocumentCatalog().getLanguage())
                    .isEqualTo(language.tag());
        }
    }

    @Test
    void a_label_of_the_demonstration_says_so() throws Exception {
        var view = new LabelsView(Words.english(), LabelSheet.A4_70X37, bays(1), true);

        try (var printed = new Printed(paper.print("print/labels", view, DAY))) {
            assertThat(printed.text()).contains("01", "Demonstration");
        }
    }

    private Printed print(LabelSheet sheet, List<Label> labels) throws Exception {
        var view = new LabelsView(Words.english(), sheet, labels, false);
        return new Printed(paper.print("print/labels", view, DAY));
    }

    private static List<Label> bays(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj("%02d"::formatted)
                .map(bay -> new Label(bay, URI.create("http://192.168.1.20:8080/b/K7QM2XAZ" + bay)))
                .toList();
    }
}
