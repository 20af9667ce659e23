package care.tandem.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import care.tandem.platform.testing.Api;
import care.tandem.platform.testing.WithTandemServers;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTandemServers
class CoupleTest {

    private static final String PATH = "/api/v1/couples";

    @Test
    void eachPersonIsInAtMostOneCouple() {
        var pair = Pair.linked();
        var cleo = Steps.newcomer("Cleo", Steps.newClinician());

        Steps.linking(pair.ana.id(), cleo.id())
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/already-exists"));
        Steps.linking(cleo.id(), pair.ben.id()).then().statusCode(409);
        Steps.linking(cleo.id(), cleo.id()).then().statusCode(400);
        Steps.linking(cleo.id(), UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void ofManyLinksOfOnePersonAtOnceOneIsMade() throws Exception {
        var ana = Steps.newcomer("Ana", Steps.newClinician());
        var others = List.of("B", "C", "D", "E").stream()
                .map(name -> Steps.newcomer(name, Steps.newClinician()))
                .toList();

        var tasks = others.stream()
                .<Callable<Integer>>map(
                        other -> () -> Steps.linking(other.id(), ana.id()).statusCode())
                .toList();

        assertThat(Together.run(tasks)).containsExactlyInAnyOrder(201, 409, 409, 409);
    }

    @Test
    void aPartnerAndWhoTreatsOneReadTheOthersFirstNameAndNothingElse() {
        var referrals = Steps.refer(Steps.clinic("clinic-a"), "Ana", "Ben");
        var ana = Steps.newcomer(referrals.get(0), Steps.newClinician());
        var ben = Steps.newcomer(referrals.get(1), Steps.newClinician());
        var coupleId = Steps.link(ana, ben);
        Steps.throughAdmission(ana);

        for (var reader : List.of(ana.login(), ana.clinician())) {
            Api.as(reader)
                    .get(PATH + "/" + coupleId)
                    .then()
                    .statusCode(200)
                    .body("keySet()", containsInAnyOrder("coupleId", "partnerFirstName"))
                    .body("partnerFirstName", equalTo("Ben"));
        }
        Api.as(ben.clinician()).get(PATH + "/" + coupleId).then().statusCode(404);
    }

    @Test
    void theOfficeTheLeadAndWhoTreatsBothReadBoth() {
        var pair = Pair.admitted();

        for (var reader : List.of(Steps.COORDINATOR, Steps.LEAD, pair.clinician)) {
            Api.as(reader)
                    .get(PATH + "/" + pair.coupleId)
                    .then()
                    .body("members.firstName", containsInAnyOrder("Ana", "Ben"))
                    .body("keySet()", containsInAnyOrder("coupleId", "members"));
        }
        Api.as(Steps.COORDINATOR)
                .get(PATH)
                .then()
                .body("items.coupleId", hasItem(pair.coupleId.toString()))
                .body("items[0]", not(hasKey("permitted")));
    }

    @Test
    void toAnotherCoupleItDoesNotExist() {
        var pair = Pair.linked();
        var cleo = Steps.newcomer("Cleo", Steps.newClinician());
        Steps.interview(cleo, true);
        Steps.claim(cleo);

        var real = Api.as(cleo.login()).get(PATH + "/" + pair.coupleId);
        var invented = Api.as(cleo.login()).get(PATH + "/" + UUID.randomUUID());

        assertThat(real.statusCode()).isEqualTo(404);
        assertThat(real.asString()).isEqualTo(invented.asString());
        Api.as(cleo.login()).get(PATH).then().statusCode(403);
    }
}
