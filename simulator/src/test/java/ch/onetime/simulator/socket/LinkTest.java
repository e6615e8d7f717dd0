package ch.onetime.simulator.socket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.SocketException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LinkTest {
    private final Inbox inbox = new Inbox();

    @Test
    void the_path_goes_out_exactly_as_given() throws Exception {
        try (var server = new PlainServer(PlainServer.UPGRADE)) {
            open(server, "/ocpp//A%2FB%20c?x=1").cut();

            assertThat(server.request()).startsWith("GET /ocpp//A%2FB%20c?x=1 HTTP/1.1\r\n");
        }
    }

    @Test
    void headers_go_out_as_many_times_as_they_are_given() throws Exception {
        try (var server = new PlainServer(PlainServer.UPGRADE)) {
            var request =
                    Request.to(server.url("/A")).offering("ocpp2.0.1", "ocpp1.6").offering("x");
            Link.open(request.withPassword("A", new byte[] {1, ':', (byte) 0xFF}), inbox)
                    .link()
                    .cut();

            assertThat(server.request())
                    .contains("Sec-WebSocket-Protocol: ocpp2.0.1, ocpp1.6\r\n")
                    .contains("Sec-WebSocket-Protocol: x\r\n")
                    .contains("Authorization: Basic QToBOv8=\r\n");
        }
    }

    @Test
    void a_refusal_shows_status_headers_and_body() throws Exception {
        var answer =
                "HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Basic\r\nContent-Length: 4\r\n\r\nwho?";
        try (var server = new PlainServer(answer)) {
            var reply = Link.open(Request.to(server.url("/A")), inbox).reply();

            assertThat(reply.status()).isEqualTo(401);
            assertThat(reply.header("www-authenticate")).contains("Basic");
            assertThat(reply.body()).isEqualTo("who?");
        }
    }

    @Test
    void a_refusal_in_chunks_is_put_together() throws Exception {
        var answer =
                "HTTP/1.1 404 Not Found\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nno\r\n3\r\npe!\r\n0\r\n\r\n";
        try (var server = new PlainServer(answer)) {
            assertThat(Link.open(Request.to(server.url("/A")), inbox).reply().body())
                    .isEqualTo("nope!");
        }
    }

    @Test
    void a_server_that_hangs_up_is_told_from_one_that_refuses() throws Exception {
        try (var server = new PlainServer("")) {
            Thread.ofVirtual().start(() -> hangUp(server));

            assertThatThrownBy(() -> open(server, "/A"))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("hung up before");
        }
    }

    private static void hangUp(PlainServer server) {
        try {
            server.socket().close();
        } catch (Exception late) {
            throw new IllegalStateException(late);
        }
    }

    @Test
    void texts_go_both_ways() throws Exception {
        try (var server = new PlainServer(PlainServer.UPGRADE);
                var link = open(server, "/A")) {
            link.text("Grüezi");
            server.send(WireFrame.text("Salü"));

            assertThat(server.next().payload()).isEqualTo("Grüezi".getBytes(UTF_8));
            assertThat(inbox.nextText()).isEqualTo("Salü");
            link.cut();
        }
    }

    @Test
    void a_text_in_fragments_with_a_ping_between_them_arrives_whole() throws Exception {
        try (var server = new PlainServer(PlainServer.UPGRADE);
                var link = open(server, "/A")) {
            server.send(WireFrame.text("one ").notLast());
            server.send(WireFrame.of(WireFrame.PING, new byte[] {7}));
            server.send(WireFrame.of(WireFrame.CONTINUATION, "text".getBytes(UTF_8)));

            assertThat(inbox.nextText()).isEqualTo("one text");
            assertThat(server.next().opcode()).isEqualTo(WireFrame.PONG);
            link.cut();
        }
    }

    @Test
    void our_fragments_have_pings_between_them() throws Exception {
        try (var server = new PlainServer(PlainServer.UPGRADE);
                var link = open(server, "/A")) {
            link.fragments("abc", 2);

            var first = server.next();
            assertThat(first.opcode()).isEqualTo(WireFrame.TEXT);
            assertThat(first.last()).isFalse();
            assertThat(server.next().opcode()).isEqualTo(WireFrame.PING);
            assertThat(server.next().last()).isTrue();
            link.cut();
        }
    }

    @Test
    void a_charger_that_never_pongs_still_listens() throws Exception {
        try (var server = new PlainServer(PlainServer.UPGRADE);
                var link = open(server, "/A")) {
            link.neverPongs();
            server.send(WireFrame.of(WireFrame.PING, new byte[0]));
            server.send(WireFrame.text("still there?"));
            assertThat(inbox.nextText()).isEqualTo("still there?");
            link.text("yes");

            assertThat(server.next().opcode()).isEqualTo(WireFrame.TEXT);
            link.cut();
        }
    }

    @Test
    void a_frozen_link_hears_nothing_until_it_thaws() throws Exception {
        try (var server = new PlainServer(PlainServer.UPGRADE);
                var link = open(server, "/A")) {
            link.freezes();
            server.send(WireFrame.text("hello?"));
            assertThat(inbox.textWithin(Duration.ofMillis(100))).isNull();

            link.thaws();
            assertThat(inbox.nextText()).isEqualTo("hello?");
            link.cut();
        }
    }

    @Test
    void the_servers_goodbye_is_answered_and_told() throws Exception {
        try (var server = new PlainServer(PlainServer.UPGRADE);
                var link = open(server, "/A")) {
            server.send(WireFrame.close(1001, "going home"));

            assertThat(inbox.ending()).isEqualTo(new Ending.ClosedByServer(1001, "going home"));
            assertThat(server.next().payload()).isEqualTo(new byte[] {3, (byte) 0xE9});
            assertThat(link.isOpen()).isFalse();
        }
    }

    @Test
    void our_goodbye_ends_when_the_server_agrees() throws Exception {
        try (var server = new PlainServer(PlainServer.UPGRADE);
                var link = open(server, "/A")) {
            link.close(1000, "bye");
            server.send(WireFrame.close(1000, ""));

            assertThat(inbox.ending()).isEqualTo(new Ending.ClosedByUs(1000));
        }
    }

    @Test
    void a_cut_is_a_reset_and_not_a_goodbye() throws Exception {
        try (var server = new PlainServer(PlainServer.UPGRADE);
                var link = open(server, "/A")) {
            link.cut();

            assertThatThrownBy(server::next).isInstanceOf(SocketException.class);
            assertThat(inbox.ending()).isInstanceOf(Ending.Cut.class);
        }
    }

    @Test
    void compressed_texts_go_both_ways_where_the_server_agrees() throws Exception {
        var upgrade =
                PlainServer.UPGRADE.replace(
                        "Connection", "Sec-WebSocket-Extensions: permessage-deflate\r\nConnection");
        try (var server = new PlainServer(upgrade);
                var link = open(server, "/A");
                var deflation = new Deflation()) {
            link.text("a".repeat(1_000));
            var frame = server.next();
            assertThat(frame.reserved()).isEqualTo(4);
            assertThat(frame.payload()).hasSizeLessThan(100);
            assertThat(deflation.inflated(frame.payload())).hasSize(1_000);

            // RFC 7692, section 7.2.3.1: "Hello"
            server.sendBytes(
                    new byte[] {
                        (byte) 0xC1,
                        7,
                        (byte) 0xF2,
                        0x48,
                        (byte) 0xCD,
                        (byte) 0xC9,
                        (byte) 0xC9,
                        7,
                        0
                    });
            assertThat(inbox.nextText()).isEqualTo("Hello");
            link.cut();
        }
    }

    private Link open(PlainServer server, String path) throws IOException {
        return Link.open(Request.to(server.url(path)), inbox).link();
    }
}
