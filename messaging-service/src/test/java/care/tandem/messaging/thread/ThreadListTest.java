package care.tandem.messaging.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import care.tandem.messaging.Chat;
import care.tandem.messaging.Couple;
import care.tandem.platform.testing.Api;
import care.tandem.platform.testing.TestRoster;
import care.tandem.platform.testing.Tokens;
import care.tandem.platform.testing.WithTandemServers;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTandemServers
class ThreadListTest {

    @Inject
    TestRoster roster;

    @Test
    void aReadMarkIsOnesOwnAndNeverMovesBackOrAhead() {
        var couple = Couple.opened(roster);
        var thread = couple.thread();
        for (var text : new String[] {"one", "two", "three"}) {
            Chat.sent(couple.ana().token(), thread, text);
        }
        var ana = Chat.everything(couple.ana().token(), thread);
        var clinician = Chat.threads(couple.clinician()).asString();

        markRead(couple.ben().token(), thread, 2).then().statusCode(204).body(equalTo(""));
        markRead(couple.ben().token(), thread, 1).then().statusCode(204);
        assertThat(readUpTo(couple.ben().token(), thread)).isEqualTo(2);
        markRead(couple.ben().token(), thread, 99).then().statusCode(204);
        assertThat(readUpTo(couple.ben().token(), thread)).isEqualTo(3);

        assertThat(Chat.everything(couple.ana().token(), thread)).isEqualTo(ana);
        assertThat(Chat.threads(couple.clinician()).asString()).isEqualTo(clinician);
        markRead(couple.ben().token(), thread, -1).then().statusCode(400);
    }

    @Test
    void whatIsWrittenMovesNoThreadInTheList() {
        var couple = Couple.opened(roster);
        var before = Chat.threads(couple.ben().token()).asString();

        Chat.sent(couple.ana().token(), couple.thread(), "hello");

        assertThat(Chat.threads(couple.ben().token()).asString()).isEqualTo(before);
    }

    @Test
    void aListOfThreadsIsReadInPages() {
        var clinician = Tokens.clinician("clinician-" + UUID.randomUUID());
        for (var i = 0; i < 3; i++) {
            roster.person().treatedBy(clinician).publish();
        }

        var first = Api.as(clinician).queryParam("limit", 2).get("/api/v1/threads");
        String next = first.path("next");
        var second = Api.as(clinician)
                .queryParam("limit", 2)
                .queryParam("cursor", next)
                .get("/api/v1/threads");

        assertThat(first.<java.util.List<String>>path("items.threadId")).hasSize(2);
        assertThat(second.<java.util.List<String>>path("items.threadId"))
                .hasSize(1)
                .doesNotContainAnyElementsOf(first.path("items.threadId"));
        second.then().body("$", not(hasKey("next")));
    }

    private static io.restassured.response.Response markRead(Tokens caller, UUID thread, long number) {
        return Api.as(caller).body(Map.of("number", number)).put("/api/v1/threads/" + thread + "/read-mark");
    }

    private static int readUpTo(Tokens caller, UUID thread) {
        return Chat.threads(caller).path("items.find { it.threadId == '" + thread + "' }.readUpTo");
    }
}
