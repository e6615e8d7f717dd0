package ch.onetime.csms.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Keys that every index takes. */
class ShortKeyTest {
    private static final String LONG = "x".repeat(4_000);

    @Test
    void a_text_of_a_usual_length_is_its_own_key() {
        var usual = "x".repeat(ShortKey.LONGEST_ITSELF);

        assertThat(ShortKey.of("CARD")).isEqualTo("CARD");
        assertThat(ShortKey.of(usual)).isEqualTo(usual);
    }

    @Test
    void long_texts_that_differ_only_at_their_end_have_different_short_keys() {
        assertThat(ShortKey.of(LONG + "a"))
                .hasSize(150 + 1 + 64)
                .startsWith("xxx")
                .isEqualTo(ShortKey.of(LONG + "a"))
                .isNotEqualTo(ShortKey.of(LONG + "b"));
    }

    @Test
    void half_a_pair_at_the_cut_can_be_stored() {
        var key = ShortKey.of("x".repeat(149) + "\uD83D\uDE00" + LONG);

        assertThat(StorableText.of(key)).isEqualTo(key);
    }
}
