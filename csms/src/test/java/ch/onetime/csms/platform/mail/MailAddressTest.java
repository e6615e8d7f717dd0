package ch.onetime.csms.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {
    @ParameterizedTest
    @ValueSource(strings = {"keller@example.ch", " a.b+c@mail.example.ch ", "x@localhost"})
    void an_address_is_taken(String typed) {
        assertThat(MailAddress.of(typed)).map(MailAddress::text).contains(typed.strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "keller",
                "@example.ch",
                "keller@",
                "a@b@c",
                "a b@example.ch",
                "a@example.ch, b@example.ch",
                "a@example.ch\r\nBcc: b@example.ch",
                "Keller <keller@example.ch>",
                "keller@exämple.ch"
            })
    void what_is_none_is_not(String typed) {
        assertThat(MailAddress.of(typed)).isEmpty();
    }
}
