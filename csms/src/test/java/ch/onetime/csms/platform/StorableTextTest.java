package ch.onetime.csms.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StorableTextTest {
    @Test
    void a_text_without_faults_is_the_same_text() {
        var text = "Zürich 😀 \t\n";

        assertThat(StorableText.of(text)).isSameAs(text);
        assertThat(StorableText.of("")).isEmpty();
    }

    @Test
    void zero_characters_and_halves_of_characters_are_replaced_one_by_one() {
        assertThat(StorableText.of("A\0B\0")).isEqualTo("A\uFFFDB\uFFFD");
        assertThat(StorableText.of("\uD83D")).isEqualTo("\uFFFD");
        assertThat(StorableText.of("\uDE00x")).isEqualTo("\uFFFDx");
        assertThat(StorableText.of("\uD83D\uD83D\uDE00")).isEqualTo("\uFFFD😀");
        assertThat(StorableText.of("\uD83D\uDE00\uDE00")).isEqualTo("😀\uFFFD");
    }
}
