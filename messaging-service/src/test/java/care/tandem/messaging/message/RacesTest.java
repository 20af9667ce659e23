package care.tandem.messaging.message;

import static org.assertj.core.api.Assertions.assertThat;

import care.tandem.messaging.Chat;
import care.tandem.messaging.Couple;
import care.tandem.platform.testing.RunningServers;
import care.tandem.platform.testing.TestRoster;
import care.tandem.platform.testing.WithTandemServers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTandemServers
class RacesTest {

    @Inject
    TestRoster roster;

    RunningServers servers;

    @Test
    void twentyWritersDrawTwentyNumbersWithoutAGap() throws Exception {
        var couple = Couple.opened(roster);
        var thread = couple.thread();

        var answers = race(20, i -> {
            var writer = List.of(couple.ana().token(), couple.ben().token(), couple.clinician())
                    .get(i % 3);
            return Chat.send(writer, thread, "text " + i);
        });

        assertThat(answers).allMatch(answer -> answer.statusCode() == 201);
        var expected = IntStream.rangeClosed(1, 20).map(i -> 21 - i).boxed().toList();
        assertThat(Chat.numbers(couple.ana().token(), thread)).isEqualTo(expected);
        assertThat(Chat.numbers(couple.ben().token(), thread)).isEqualTo(expected);
        assertThat(Chat.texts(couple.ana().token(), thread))
                .isEqualTo(Chat.texts(couple.ben().token(), thread));
    }

    @Test
    void whatAWriterSentLaterStandsLater() throws Exception {
        var couple = Couple.opened(roster);
        var thread = couple.thread();

        race(2, i -> {
            var writer = i == 0 ? couple.ana().token() : couple.ben().token();
            for (var n = 0; n < 10; n++) {
                Chat.sent(writer, thread, i + " " + (char) ('a' + n));
            }
            return null;
        });

        var texts = Chat.texts(couple.clinician(), thread);
        for (var writer : new String[] {"0", "1"}) {
            var own = texts.stream().filter(t -> t.startsWith(writer)).toList();
            assertThat(own).hasSize(10).isSortedAccordingTo((a, b) -> b.compareTo(a));
        }
    }

    /** While the revocation is being applied, the post waits for it; what passed stood before it. */
    @Test
    void noStaffPostSlipsInBehindARevocation() throws Exception {
        for (var round = 0; round < 5; round++) {
            var couple = Couple.opened(roster);
            var thread = couple.thread();
            try (var revocation = servers.database().connect()) {
                revocation.setAutoCommit(false);
                try (var lock = revocation.prepareStatement(
                        "UPDATE roster_couple SET record = record - 'jointPermit' WHERE couple_id = ?")) {
                    lock.setObject(1, couple.link().id());
                    lock.executeUpdate();
                }
                var pool = Executors.newSingleThreadExecutor();
                var post = pool.submit(() -> Chat.send(couple.clinician(), thread, "too late"));
                Thread.sleep(100);
                assertThat(post.isDone()).isFalse();
                revocation.commit();
                assertThat(post.get().statusCode()).isEqualTo(409);
                pool.shutdown();
            }
            assertThat(Chat.texts(couple.ben().token(), thread)).isEmpty();
        }
    }

    @Test
    void postsAndARevocationAtOnceEndWithNoPostAfterIt() throws Exception {
        var couple = Couple.opened(roster);
        var thread = couple.thread();

        var answers = race(6, i -> {
            if (i == 0) {
                couple.link().silentlyStopped().publish();
            }
            return i == 0 ? null : Chat.send(couple.clinician(), thread, "text");
        });

        var passed =
                answers.stream().filter(a -> a != null && a.statusCode() == 201).count();
        assertThat(answers.stream().filter(a -> a != null))
                .allMatch(a -> List.of(201, 409).contains(a.statusCode()));
        assertThat(Chat.texts(couple.ben().token(), thread)).hasSize((int) passed);
        Chat.send(couple.clinician(), thread, "after").then().statusCode(409);
    }

    @Test
    void aPostThatFailsAtTheEndLeavesNothing() throws Exception {
        var ana = roster.person().publish().token();
        var thread = Chat.threadOf(ana, "CARE");
        servers.database()
                .run(
                        "ALTER TABLE outbox ADD CONSTRAINT nothing_leaves CHECK (type NOT LIKE '%MessageDelivered%') NOT VALID");
        try {
            assertThat(Chat.send(ana, thread, "half").statusCode()).isGreaterThanOrEqualTo(400);
        } finally {
            servers.database().run("ALTER TABLE outbox DROP CONSTRAINT nothing_leaves");
        }

        assertThat(servers.database().number("SELECT count(*) FROM message WHERE thread_id = ?", thread))
                .isZero();
        Chat.sent(ana, thread, "whole");
        assertThat(Chat.numbers(ana, thread)).containsExactly(1);
    }

    @Test
    void onlyOneOfTwoReleasesCounts() throws Exception {
        var couple = Couple.opened(roster);
        var thread = couple.thread();
        couple.link().held(true).publish();
        var message = Chat.sent(couple.ana().token(), thread, "held");

        var answers = race(2, i -> Chat.release(couple.clinician(), thread, message));

        assertThat(answers.stream().map(Response::statusCode)).containsExactlyInAnyOrder(200, 409);
        assertThat(Chat.numbers(couple.ben().token(), thread)).containsExactly(1);
        assertThat(Chat.notified(couple.ben().token())).containsOnlyOnce("There is a new message for you.");
    }

    private interface Racer {
        Response run(int number) throws Exception;
    }

    private static List<Response> race(int racers, Racer racer) throws Exception {
        var pool = Executors.newFixedThreadPool(racers);
        var start = new CountDownLatch(1);
        var running = new ArrayList<Future<Response>>();
        for (var i = 0; i < racers; i++) {
            var number = i;
            Callable<Response> run = () -> {
                start.await();
                return racer.run(number);
            };
            running.add(pool.submit(run));
        }
        start.countDown();
        var answers = new ArrayList<Response>();
        for (var one : running) {
            answers.add(one.get());
        }
        pool.shutdown();
        return answers;
    }
}
