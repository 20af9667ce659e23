package care.tandem.platform.walls;

import static care.tandem.platform.walls.DoorTest.problem;
import static org.hamcrest.Matchers.equalTo;

import care.tandem.local.Ports;
import care.tandem.platform.testing.Api;
import care.tandem.platform.testing.Tokens;
import care.tandem.platform.testing.WithTandemServers;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTandemServers
@WithTestResource(value = UnreadableKeysTest.ProviderAway.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class UnreadableKeysTest {

    /** Its keys are where nobody listens. */
    public static final class ProviderAway implements QuarkusTestResourceLifecycleManager {

        /** After the one that tells where the keys of tests are. */
        @Override
        public int order() {
            return 1;
        }

        @Override
        public Map<String, String> start() {
            return Map.of("mp.jwt.verify.publickey.location", "http://127.0.0.1:" + Ports.free() + "/certs");
        }

        @Override
        public void stop() {}
    }

    @Test
    void aTokenThatCannotBeVerifiedIsPutOffNotRefused() {
        var ana = Tokens.participant("ana");

        for (var i = 0; i < 3; i++) {
            problem(Api.as(ana).get("/api/v1/persons/me/notes").then(), 503, "unavailable")
                    .header("Retry-After", equalTo("1"));
        }
    }
}
