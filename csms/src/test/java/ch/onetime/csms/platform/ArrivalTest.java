package ch.onetime.csms.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArrivalTest {
    private static final TrustedProxies LOCAL_PROXY =
            new TrustedProxies(Set.of(InetAddress.ofLiteral("127.0.0.1")));

    @Test
    void the_last_entry_of_the_last_line_is_what_our_own_proxy_has_added() {
        var lines =
                Map.of("X-Forwarded-For", List.of("127.0.0.1, 10.0.0.1", "10.0.0.2, 192.0.2.7"));

        assertThat(from("127.0.0.1", lines).caller(LOCAL_PROXY)).isEqualTo("192.0.2.7");
        assertThat(from("192.0.2.9", lines).caller(LOCAL_PROXY)).isEqualTo("192.0.2.9");
    }

    @Test
    void callers_are_counted_as_a_trusted_proxy_says_and_never_as_they_say_themselves() {
        var one = Map.of("X-Forwarded-For", List.of("10.0.0.1, 192.0.2.7"));
        var other = Map.of("X-Forwarded-For", List.of("10.9.9.9, 192.0.2.7"));
        assertThat(from("127.0.0.1", one).countedAs(LOCAL_PROXY)).isEqualTo("192.0.2.7");
        assertThat(from("127.0.0.1", other).countedAs(LOCAL_PROXY)).isEqualTo("192.0.2.7");

        var forged = from("192.0.2.9", one).countedAs(LOCAL_PROXY);
        assertThat(from("192.0.2.9", other).countedAs(LOCAL_PROXY)).isEqualTo(forged);
        assertThat(from("192.0.2.9", Map.of()).countedAs(LOCAL_PROXY))
                .isEqualTo("192.0.2.9")
                .isNotEqualTo(forged);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LocalHost:8080", "127.0.0.1:80", "127.1.2.3", "[::1]:80"})
    void a_person_at_this_machine_calls_it_by_its_own_name(String host) {
        assertThat(from("127.0.0.1", host(host)).isFromThisMachine()).isTrue();
        assertThat(from("[::1]", host(host)).isFromThisMachine()).isTrue();
        assertThat(from("192.0.2.9", host(host)).isFromThisMachine()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "localhost.evil.example", "192.168.1.10:8080", ""})
    void a_name_that_a_name_server_may_lead_here_is_not_our_own(String host) {
        assertThat(from("127.0.0.1", host(host)).isFromThisMachine()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Forwarded", "Via", "X-Real-IP", "X-Forwarded-For", "X-Forwarded-Proto"})
    void whom_any_proxy_forwards_may_sit_anywhere(String header) {
        var headers = Map.of("Host", List.of("localhost"), header, List.of("127.0.0.1"));

        assertThat(from("127.0.0.1", headers).isFromThisMachine()).isFalse();
    }

    private static Map<String, List<String>> host(String host) {
        return Map.of("Host", List.of(host));
    }

    private static Arrival from(String ip, Map<String, List<String>> headers) {
        return Arrival.of(ip, name -> headers.getOrDefault(name, List.of()));
    }
}
