package ch.onetime.csms.web.print;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.platform.login.Role;
import ch.onetime.csms.web.page.Language;
import ch.onetime.csms.web.page.Templates;
import ch.onetime.csms.web.page.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaperTest {
    private static final LocalDate DAY = LocalDate.of(2026, 7, 1);
    private static final String PAGES = "http://192.168.1.20:8080";
    private static final String CHARGERS = "ws://192.168.1.20:8080/ocpp/";

    private final Paper paper = new Paper(new Templates());

    @Test
    void the_same_data_on_the_same_day_make_the_same_bytes() {
        var view = handover(Words.english(), "Höschgasse 12");

        assertThat(paper.print("print/handover", view, DAY))
                .isEqualTo(paper.print("print/handover", view, DAY));
    }

    @Test
    void it_carries_its_letters_and_is_tagged_for_readers_aloud() throws Exception {
        try (var printed = print("print/handover", handover(Words.english(), "Höschgasse 12"))) {
            assertThat(printed.fonts()).isNotEmpty().allMatch(font -> font.isEmbedded());
            assertThat(printed.document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(printed.document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
        }
    }

    @Test
    void letters_nobody_has_and_signs_xml_forbids_do_not_stop_it() throws Exception {
        var odd = "Garage 車庫 😀 \u0001 \uFFFE <script>alert(1)</script> & \"'";

        try (var printed = print("print/handover", handover(Words.english(), odd))) {
            assertThat(printed.text()).contains("<script>alert(1)</script> & \"'");
            assertThat(printed.fonts()).allMatch(font -> font.isEmbedded());
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_handover_says_where_who_and_what_to_do(Language language) throws Exception {
        var words = Words.in(language);

        try (var printed = print("print/handover", handover(words, "Höschgasse 12"))) {
            assertThat(printed.text())
                    .contains(PAGES, CHARGERS, "Regula Muster", "Elektro Huber AG")
                    .contains(words.say("print.trouble.internet"), "192.168.1.20");
            assertThat(printed.pages()).isEqualTo(2);
            assertThat(printed.code(0, 0, 40, 90, 70)).isEqualTo(PAGES);
            assertThat(printed.code(0, 90, 40, 120, 70)).isEqualTo(CHARGERS);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_report_lists_every_place_with_its_checks(Language language) throws Exception {
        var words = Words.in(language);
        var view = new ReportView(words, "Höschgasse 12", "1.7.2026", 24, places(24));

        try (var printed = print("print/report", view)) {
            assertThat(printed.pages()).isEqualTo(3);
            assertThat(printed.text())
                    .contains("ZPR010001", "ZPR010024")
                    .contains(words.say("print.report.passed"))
                    .contains(words.say("print.sign.owner"));
        }
    }

    @Test
    void the_report_of_an_empty_garage_says_so() throws Exception {
        var view = new ReportView(Words.english(), "Höschgasse 12", "1.7.2026", 0, List.of());

        try (var printed = print("print/report", view)) {
            assertThat(printed.pages()).isEqualTo(1);
            assertThat(printed.text()).contains("No charger has joined yet.");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_letter_is_one_page_with_link_and_code(Language language) throws Exception {
        var name = "Familie Wolfeschlegelsteinhausenbergerdorff-Ramakrishnan ".repeat(4);
        var view =
                new LetterView(
                        Words.in(language),
                        "Höschgasse 12",
                        "1.7.2026",
                        name,
                        "3. Stock links",
                        PAGES + "/my",
                        PAGES + "/my/in/gD3v9aZ",
                        "K7WD-93QM",
                        "8.7.2026");

        try (var printed = print("print/letter", view)) {
            assertThat(printed.pages()).isEqualTo(1);
            assertThat(printed.text()).contains("K7WD-93QM", PAGES + "/my", "8.7.2026");
            assertThat(printed.code(0, 0, 100, 105, 130)).isEqualTo(PAGES + "/my/in/gD3v9aZ");
        }
    }

    private Printed print(String template, Object view) throws Exception {
        return new Printed(paper.print(template, view, DAY));
    }

    private static HandoverView handover(Words words, String site) {
        return new HandoverView(
                words,
                site,
                "1.7.2026",
                PAGES,
                "192.168.1.20",
                CHARGERS,
                List.of(
                        new HandoverView.Member("Regula Muster", Role.OWNER, "–"),
                        new HandoverView.Member("Elektro Huber AG", Role.INSTALLER, "31.7.2026")),
                List.of(
                        words.say("print.data.folder", "/var/lib/onetime"),
                        words.say("print.data.backup")));
    }

    private static List<ReportView.Place> places(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(n ->
                        new ReportView.Place(
                                "%02d".formatted(n),
                                "Zaptec Pro",
                                "ZPR0100%02d".formatted(n),
                                "4.2.1",
                                "garage-%02d".formatted(n),
                                "UV 1, 63 A",
                                "RST",
                                List.of(new ReportView.Checked("Test", "passed", "1.7., huber")),
                                ""))
                .toList();
    }
}
