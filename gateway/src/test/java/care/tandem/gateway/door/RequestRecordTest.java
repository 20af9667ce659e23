package care.tandem.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import care.tandem.gateway.support.GatewayTest;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RequestRecordTest extends GatewayTest {

    @Inject
    MeterRegistry meters;

    @Test
    void requestsAreCountedByOperationServiceAndStatus() {
        caller().get("/api/v1/persons/0b9d2f4c-52a1-4e7b-8f6a-3c1d7e90a412")
                .then()
                .statusCode(200);

        Awaitility.await().until(() -> counted("person", "enrollment", "200") > 0);
    }

    @Test
    void noMeterNamesAPathAsItWasSent() {
        caller().get("/api/v1/persons/0b9d2f4c-52a1-4e7b-8f6a-3c1d7e90a412?name=ana");

        assertThat(meters.getMeters())
                .noneMatch(meter -> meter.getId().getTags().stream()
                        .anyMatch(tag -> tag.getValue().contains("0b9d2f4c")
                                || tag.getValue().contains("ana")));
    }

    private long counted(String operation, String service, String status) {
        var timer = meters.find("tandem.gateway.requests")
                .tags("operation", operation, "service", service, "status", status)
                .timer();
        return timer == null ? 0 : timer.count();
    }
}
