package care.tandem.assessment;

import care.tandem.platform.testing.HouseRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    @TestFactory
    Stream<DynamicTest> theCodeKeepsTheRulesOfTheHouse() {
        return HouseRules.of("care.tandem.assessment")
                .sqlAlsoIn("FlagRaising", "Pages", "UsedVersions", "WaitingPages")
                .onOwnGround("listAssessmentAuditRecords", "verifyAssessmentAudit")
                .aboutNobody("readOnCall", "changeOnCall")
                .tests();
    }
}
