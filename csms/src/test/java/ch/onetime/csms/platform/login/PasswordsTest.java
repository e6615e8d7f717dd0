package ch.onetime.csms.platform.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PasswordsTest {
    private final Passwords passwords = new Passwords(Passwords.USUAL_MINIMUM);

    @Test
    void the_right_password_matches_and_others_do_not() {
        var hash = passwords.hash("correct horse");

        assertThat(passwords.matches("correct horse", hash)).isTrue();
        assertThat(passwords.matches("Correct horse", hash)).isFalse();
        assertThat(passwords.matches("", hash)).isFalse();
        assertThat(passwords.matches("x".repeat(10_000), hash)).isFalse();
    }

    @Test
    void the_same_password_is_never_kept_the_same_way_twice() {
        var hash = passwords.hash("correct horse");

        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").doesNotContain("horse");
        assertThat(passwords.hash("correct horse")).isNotEqualTo(hash);
    }

    @Test
    void hashes_that_others_made_are_understood() {
        // From the tests of the reference implementation, phc-winner-argon2.
        assertThat(
                        passwords.matches(
                                "password",
                                "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ"
                                        + "$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc"))
                .isTrue();
        assertThat(
                        passwords.matches(
                                "password",
                                "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ"
                                        + "$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4"))
                .isTrue();
    }

    @Test
    void an_umlaut_is_the_same_from_every_keyboard() {
        var hash = passwords.hash("Tiefgar\u00e4ge");

        assertThat(passwords.matches("Tiefgara\u0308ge", hash)).isTrue();
    }

    @Test
    void what_is_wrong_with_a_password_is_said_in_a_sentence() {
        assertThat(passwords.objection("1234567").map(Objection::sentence))
                .contains("The password has 7 characters; it needs at least 8.");
        assertThat(passwords.objection("        ").map(Objection::sentence))
                .contains("The password is empty.");
        assertThat(passwords.objection("x".repeat(501)).map(Objection::sentence))
                .contains("The password has 501 characters; it may have at most 500.");
        assertThat(passwords.objection("12345678")).isEmpty();
        assertThat(new Passwords(12).objection("12345678")).isPresent();
        assertThatThrownBy(() -> passwords.hash("1234567"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_broken_hash_is_named_as_such() {
        assertThatThrownBy(() -> passwords.matches("correct horse", "hunter2"))
                .hasMessageContaining("not an Argon2id hash")
                .hasMessageNotContaining("hunter2");
    }
}
