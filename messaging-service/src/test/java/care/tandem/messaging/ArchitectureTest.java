package care.tandem.messaging;

import care.tandem.platform.testing.HouseRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    @TestFactory
    Stream<DynamicTest> theCodeKeepsTheRulesOfTheHouse() {
        return HouseRules.of("care.tandem.messaging")
                .sqlAlsoIn("ReadMarks")
                .wireAlsoIn("OpenStream")
                .onOwnGround("listMessagingAuditRecords", "verifyMessagingAudit")
                .tests();
    }
}
