package care.tandem.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import care.tandem.gateway.document.Operation;
import care.tandem.gateway.support.GatewayTest;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OwnDocumentTest extends GatewayTest {

    @Test
    void whatTheGatewaysOwnDocumentListsIsThere() throws IOException {
        around.messaging2.start();
        var document = new ObjectMapper()
                .readTree(Path.of("src", "main", "document", "gateway.json").toFile());
        var paths = new ArrayList<String>();
        document.path("paths").properties().stream()
                .filter(path -> path.getValue().has("get"))
                .forEach(path -> paths.add(path.getKey()));

        assertThat(paths)
                .isNotEmpty()
                .allSatisfy(path -> assertThat(anonymous().get(path).statusCode())
                        .as(Operation.GATEWAY + " " + path)
                        .isEqualTo(200));
    }
}
