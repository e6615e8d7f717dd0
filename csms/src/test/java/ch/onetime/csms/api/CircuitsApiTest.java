package ch.onetime.csms.api;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.TestCsms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CircuitsApiTest {
    @RegisterExtension final TestCsms csms = new TestCsms();
    private final TestApi owner = TestApi.owner(csms);

    @Test
    void the_fuses_of_a_building_are_put_down_and_read_in_their_order() {
        var main = owner.post("/circuits", "{\"name\":\"House\",\"fuseA\":63}");
        assertThat(main.status()).isEqualTo(201);
        assertThat(main.at("phases").asInt()).isEqualTo(3);
        var board = board(main.at("id").asLong(), "Board A", 40);

        assertThat(board.status()).isEqualTo(201);
        assertThat(owner.as("READER").get("/circuits").each("name"))
                .containsExactly("House", "Board A");
        var one = owner.get("/circuits/" + board.at("id").asLong());
        assertThat(one.at("parentId").asLong()).isEqualTo(main.at("id").asLong());
        assertThat(one.at("fuseA").asInt()).isEqualTo(40);
        assertThat(one.at("lastBay").asInt()).isEqualTo(12);
    }

    @Test
    void a_circuit_is_changed_whole_and_archived_when_nothing_hangs_on_it() {
        var main = owner.post("/circuits", "{\"name\":\"House\",\"fuseA\":63}").at("id").asLong();
        var board = board(main, "Board A", 40).at("id").asLong();
        var changed =
                owner.put(
                        "/circuits/" + board,
                        "{\"name\":\"Board B\",\"fuseA\":32,\"phases\":1,\"parentId\":"
                                + main
                                + "}");

        assertThat(changed.at("name").asString()).isEqualTo("Board B");
        assertThat(changed.json().has("firstBay")).isFalse();
        assertThat(owner.delete("/circuits/" + main).problem()).isEqualTo("unfit");
        assertThat(owner.delete("/circuits/" + board).status()).isEqualTo(204);
        assertThat(owner.delete("/circuits/" + board).problem()).isEqualTo("not-found");
        assertThat(owner.get("/audit").each("action"))
                .startsWith("circuit.archived", "circuit.put", "circuit.put", "circuit.put");
    }

    @Test
    void what_cannot_be_is_refused_in_words() {
        var main = owner.post("/circuits", "{\"name\":\"House\",\"fuseA\":63}").at("id").asLong();

        assertThat(owner.post("/circuits", "{\"name\":\"Second\",\"fuseA\":63}").detail())
                .contains("one building's own connection");
        assertThat(board(main, "Board", 0).detail()).contains("a fuse of 1 to 6300 A");
        assertThat(board(main, " ", 16).problem()).isEqualTo("unfit");
        assertThat(
                        owner.post(
                                        "/circuits",
                                        "{\"name\":\"Half\",\"fuseA\":16,\"firstBay\":1,\"parentId\":"
                                                + main
                                                + "}")
                                .detail())
                .contains("say both");
        assertThat(owner.put("/circuits/99", "{\"name\":\"X\",\"fuseA\":16}").problem())
                .isEqualTo("not-found");
    }

    private Reply board(long parent, String name, int fuse) {
        return owner.post(
                "/circuits",
                """
                {"parentId":%d,"name":"%s","fuseA":%d,"phases":3,"firstBay":1,"lastBay":12}
                """
                        .formatted(parent, name, fuse));
    }
}
