package care.tandem.session;

import care.tandem.platform.testing.HouseRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    @TestFactory
    Stream<DynamicTest> theCodeKeepsTheRulesOfTheHouse() {
        return HouseRules.of("care.tandem.session")
                .sqlAlsoIn("Bookings")
                .onOwnGround("listSessionAuditRecords", "verifySessionAudit")
                .aboutNobody("listClinicians", "readClinician", "editClinician", "readAvailability", "setAvailability")
                .tests();
    }
}
