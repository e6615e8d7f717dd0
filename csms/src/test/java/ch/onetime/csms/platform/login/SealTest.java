package ch.onetime.csms.platform.login;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SealTest {
    private static final String SECRET = "Geheimnis für die Post";

    private final Seal seal = new Seal(new byte[32]);

    @Test
    void what_is_sealed_can_be_read_again_and_looks_different_each_time() {
        var one = seal.close("mail", SECRET);
        var other = seal.close("mail", SECRET);

        assertThat(seal.open("mail", one)).contains(SECRET);
        assertThat(seal.open("mail", other)).contains(SECRET);
        assertThat(one).isNotEqualTo(other).doesNotContain(SECRET);
    }

    @Test
    void it_opens_for_its_own_purpose_and_installation_alone() {
        var sealed = seal.close("mail", SECRET);
        var elsewhere = new byte[32];
        elsewhere[0] = 1;

        assertThat(seal.open("something else", sealed)).isEmpty();
        assertThat(new Seal(elsewhere).open("mail", sealed)).isEmpty();
    }

    @Test
    void what_was_changed_or_never_sealed_does_not_open() {
        var sealed = seal.close("mail", SECRET);
        var last = sealed.charAt(sealed.length() - 5);

        var changed = sealed.substring(0, sealed.length() - 5) + (last == 'A' ? 'B' : 'A');
        assertThat(seal.open("mail", changed + sealed.substring(sealed.length() - 4))).isEmpty();
        assertThat(seal.open("mail", "")).isEmpty();
        assertThat(seal.open("mail", "aes-gcm:AAAA")).isEmpty();
        assertThat(seal.open("mail", "aes-gcm:!")).isEmpty();
        assertThat(seal.open("mail", SECRET)).isEmpty();
    }
}
