package care.tandem.enrollment;

import care.tandem.platform.testing.HouseRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    @TestFactory
    Stream<DynamicTest> theCodeKeepsTheRulesOfTheHouse() {
        return HouseRules.of("care.tandem.enrollment")
                .sqlAlsoIn("Allowance", "EpochRows", "RecordRows")
                .forAnyone("showProgramme", "sendInquiry")
                .onOwnGround(
                        "listInquiries",
                        "readInquiry",
                        "editInquiry",
                        "submitReferrals",
                        "listReferrals",
                        "readReferral",
                        "acceptReferral",
                        "listEnrollmentAuditRecords",
                        "verifyEnrollmentAudit")
                .tests();
    }
}
