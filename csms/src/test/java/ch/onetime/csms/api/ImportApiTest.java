package ch.onetime.csms.api;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.TestCsms;
import ch.onetime.csms.platform.database.TestEngine;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestEngine.class)
class ImportApiTest {
    @RegisterExtension final TestCsms csms;
    private final TestApi owner;

    ImportApiTest(TestEngine engine) {
        csms = new TestCsms(engine);
        owner = TestApi.owner(csms);
    }

    @Test
    void all_cards_of_a_list_are_known_afterwards() {
        owner.put("/tags/CARD-2", "{}");
        var reply =
                owner.post(
                        "/tags/import",
                        """
                        idTag,status,expiresAt,parentIdTag,maxConcurrent,label
                        CARD-1,Accepted,2027-01-01T00:00:00Z,FAMILY,2,"Müller, Anna"
                        CARD-2,Blocked,,,,
                        """);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text()).isEqualTo("{\"added\":1,\"changed\":1}");
        assertThat(owner.get("/tags/CARD-1").text())
                .contains("\"parentIdTag\":\"FAMILY\",\"maxConcurrent\":2")
                .contains("Müller, Anna");
        assertThat(owner.get("/tags/CARD-2").at("status").asString()).isEqualTo("Blocked");
    }

    @Test
    void semicolons_and_a_byte_order_mark_are_fine() {
        var reply = owner.post("/tags/import", "\uFEFFidTag;label\r\nCARD-1;Anna\r\n");
        assertThat(reply.text()).isEqualTo("{\"added\":1,\"changed\":0}");
    }

    @Test
    void every_wrong_line_is_named_and_none_is_taken() {
        var reply =
                owner.post(
                        "/tags/import",
                        """
                        idTag,status,maxConcurrent
                        CARD-1,Accepted,
                        CARD-2,Blokked,many
                        ,Accepted,
                        card-1,Accepted,
                        A-CARD-WHOSE-NAME-IS-TOO-LONG,Accepted,
                        """);
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.problem()).isEqualTo("bad-lines");
        assertThat(reply.at("errors")).hasSize(4);
        assertThat(reply.at("errors/0").asString()).startsWith("Line 3:").contains("Blocked?");
        assertThat(reply.at("errors/1").asString()).isEqualTo("Line 4: \"idTag\" is empty.");
        assertThat(reply.at("errors/2").asString()).contains("line 2");
        assertThat(reply.at("errors/3").asString()).startsWith("Line 6:").contains("20");
        assertThat(owner.get("/tags").each("idTag")).isEmpty();
    }

    @Test
    void two_ways_to_write_one_bay_are_found_before_any_station_is_made() {
        var reply = owner.post("/stations/import", "id,bay\nA,03\nB,3\n");

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.text()).contains("Only one connector can serve bay");
        assertThat(owner.get("/stations").each("id")).isEmpty();
    }

    @Test
    void a_wrong_column_is_named_with_the_nearest_right_one() {
        var reply = owner.post("/tags/import", "idTag,expires\nCARD-1,\n");
        assertThat(reply.at("errors/0").asString())
                .isEqualTo(
                        "Line 1: the column \"expires\" is not known; did you mean \"expiresAt\"?");
    }

    @Test
    void another_charset_is_recognised() {
        var body = BodyPublishers.ofByteArray("idTag,label\nA,Zürich\n".getBytes(ISO_8859_1));
        var reply = owner.send(owner.request("/tags/import").POST(body));
        assertThat(reply.at("errors/0").asString()).contains("CSV UTF-8");
    }

    @Test
    void stations_come_with_name_bay_and_password() {
        var reply =
                owner.post(
                        "/stations/import",
                        """
                        id,name,securityProfile,password,bay
                        CP1,Left,1,0123456789abcdef,12
                        A/B,,,,13
                        """);
        assertThat(reply.text()).isEqualTo("{\"added\":2,\"changed\":0}");
        assertThat(owner.get("/stations/CP1").at("securityProfile").asInt()).isEqualTo(1);
        assertThat(owner.get("/stations/A%2FB/connectors").at("items/0/bay").asString())
                .isEqualTo("13");
        assertThat(owner.get("/audit").text())
                .contains("stations.imported")
                .doesNotContain("0123456789abcdef");
    }

    @Test
    void one_wrong_station_keeps_all_of_them_out() {
        var reply = owner.post("/stations/import", "id,securityProfile\nCP1,0\nCP2,1\n");
        assertThat(reply.at("errors/0").asString()).startsWith("Line 3:").contains("password");
        assertThat(owner.get("/stations").each("id")).isEmpty();
    }

    @Test
    void a_table_that_is_too_long_is_to_be_sent_in_pieces() {
        var reply = owner.post("/tags/import", "idTag\n" + "A\n".repeat(2_001));
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.at("errors/0").asString()).contains("2000 lines", "in pieces");
    }
}
