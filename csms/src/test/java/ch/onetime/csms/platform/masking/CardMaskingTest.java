package ch.onetime.csms.platform.masking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CardMaskingTest {
    @Test
    void of_a_number_its_end_is_left_and_never_more_than_half() {
        assertThat(CardMasking.ending("04A2B3C4")).isEqualTo("…3C4");
        assertThat(CardMasking.ending("AB12")).isEqualTo("…12");
        assertThat(CardMasking.ending("A")).isEqualTo("…");
        assertThat(CardMasking.ending("")).isEqualTo("…");
    }

    @Test
    void a_message_keeps_all_but_the_numbers_of_cards() {
        var frame =
                """
                [2,"17","StartTransaction",{"connectorId":1,"idTag":"04A2B3C4","meterStart":0}]
                """;
        var reply =
                """
                [3,"18",{"idTagInfo":{"status":"Accepted","parentIdTag" : "FAMILY-7"}}]
                """;

        assertThat(CardMasking.inMessage(frame))
                .isEqualTo(frame.replace("04A2B3C4", "…3C4"))
                .contains("connectorId");
        assertThat(CardMasking.inMessage(reply)).isEqualTo(reply.replace("FAMILY-7", "…Y-7"));
    }

    @Test
    void a_message_within_a_message_and_one_that_was_cut_are_masked_as_well() {
        var within = "{\"data\":\"{\\\"idTag\\\":\\\"04A2B3C4\\\"}\"}";
        var cut = "[2,\"17\",\"Authorize\",{\"idTag\":\"04A2B3C";

        assertThat(CardMasking.inMessage(within)).isEqualTo(within.replace("04A2B3C4", "…3C4"));
        assertThat(CardMasking.inMessage(cut)).isEqualTo(cut.replace("04A2B3C", "…B3C"));
    }

    @Test
    void a_list_of_cards_is_masked_one_by_one() {
        var list =
                "{\"localAuthorizationList\":[{\"idTag\":\"04A2B3C4\"},{\"idTag\":\"04FFFFFF\"}]}";

        assertThat(CardMasking.inMessage(list)).doesNotContain("04A2B3C4", "04FFFFFF");
    }
}
