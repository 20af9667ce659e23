package care.tandem.traces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import care.tandem.story.CoupleThread;
import care.tandem.story.Door;
import care.tandem.story.Doorbells;
import care.tandem.story.JointWork;
import care.tandem.story.Logins;
import care.tandem.story.Person;
import care.tandem.story.Programme;
import care.tandem.story.Shifts;
import care.tandem.story.Soon;
import io.opentelemetry.proto.common.v1.KeyValue;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A couple's story, every request of which is traced. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TracesTest {

    private static final String GATEWAY = "gateway";
    private static final String FORGED = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String TEXT = "Marmalade at midnight";
    private static final String UUID_FORM = "(?s).*[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}.*";

    private final Instant begin = Instant.now();
    private final Programme programme = Programme.withFreshStaff();

    /** Whatever of the story must not be in a trace. */
    private final List<String> secrets = new ArrayList<>(List.of(TEXT, "Story", "/api/", ".example"));

    @BeforeAll
    void aCoupleComesInSpeaksAndCallsForHelp() {
        programme.calendar().openHours();
        var ana = programme.inCare("Zanabeth");
        var ben = programme.inCare("Quillonius");
        var coupleId = programme.link(ana, ben);
        programme.consentToJointWork(ana);
        var consent = programme.consentToJointWork(ben);
        var work = JointWork.opened(programme, coupleId, List.of(ana, ben));
        say(work.thread(), ben, ana);
        ben.handIn("PHQ-9", 2);
        letSomebodyWatch();
        ben.door().post("/alarms").is(202);
        ben.door().post("/persons/me/consents/" + consent + "/revocation").is(200);
        ana.door().get(ben.path("")).isRefused(404, "not-found");
        Door.ofNobody().get(ben.path("?name=Quillonius")).isRefused(401, "unauthenticated");
        ana.door().get("/nowhere/" + ben.personId()).isRefused(404, "not-found");
        keepSecret(ana, ben);
        secrets.addAll(List.of(
                coupleId.toString(),
                consent.toString(),
                work.thread().id(),
                work.session().id()));
    }

    private void say(CoupleThread thread, Person writer, Person reader) {
        try (var bells = Doorbells.of(reader.login())) {
            thread.say(writer.login(), TEXT).is(201);
            Soon.comesTrue(() -> assertThat(bells.rungFor(thread.id())).isPositive());
        }
    }

    private void letSomebodyWatch() {
        var oscar = Logins.user("clinician", "Oscar");
        programme.lead().door().edit("PUT", "/on-call", Shifts.of(oscar)).is(200);
        secrets.add(oscar.id());
    }

    private void keepSecret(Person... persons) {
        for (var person : persons) {
            secrets.addAll(List.of(
                    person.firstName(),
                    person.personId().toString(),
                    person.login().id()));
        }
        Stream.of(programme.coordinator(), programme.clinician(), programme.lead())
                .forEach(login -> secrets.add(login.id()));
    }

    @Test
    void anAdmissionIsOneTraceFromTheDoorThroughEveryServiceThatItConcerns() {
        Soon.comesTrue(() -> {
            var spans = Spans.sofar();
            var received = spans.where(
                    span -> span.program().equals(GATEWAY) && span.name().equals("admitPerson"));
            assertThat(received).hasSizeGreaterThanOrEqualTo(2);
            for (var one : received) {
                var served = spans.within(one);
                assertThat(served)
                        .extracting(Spans.One::program, Spans.One::name)
                        .containsExactly(tuple("enrollment-service", "admitPerson"));
                assertThat(spans.within(served.get(0)))
                        .filteredOn(span -> span.name().equals("apply care.tandem.enrollment.PersonRecord.v1"))
                        .extracting(Spans.One::program)
                        .containsExactlyInAnyOrder("session-service", "assessment-service", "messaging-service");
            }
        });
    }

    @Test
    void whatAServiceWritesBecauseOfItGoesOnInTheSameTrace() {
        Soon.comesTrue(() -> {
            var spans = Spans.sofar();
            var told = spans.where(span -> span.name().equals("apply care.tandem.assessment.AssignmentMade.v1"));
            assertThat(told)
                    .isNotEmpty()
                    .allSatisfy(span -> assertThat(spans.where(span::isWithin))
                            .extracting(Spans.One::program)
                            .containsExactly("assessment-service"));
        });
    }

    @Test
    void whoeverReadsThemLearnsWhatWasDoneAndOfNobody() {
        awaitAll();

        var sent = Spans.asSent();

        secrets.forEach(secret -> assertThat(sent.contains(secret)).as(secret).isFalse());
        assertThat(sent.matches(UUID_FORM)).as("an id of anything").isFalse();
        assertThat(Spans.sofar().all()).allSatisfy(span -> {
            assertThat(span.name())
                    .matches("(apply care\\.tandem\\.)?[A-Za-z.]+(\\.v1)?")
                    .isNotEqualTo("unnamed");
            assertThat(span.span().getEventsList()).isEmpty();
            assertThat(span.span().getAttributesList()).allMatch(TracesTest::isListed);
        });
    }

    private static boolean isListed(KeyValue attribute) {
        return switch (attribute.getKey()) {
            case "http.response.status_code" -> attribute.getValue().hasIntValue();
            case "messaging.destination.name" ->
                attribute.getValue().getStringValue().matches("tandem\\.[a-z]+\\.v1");
            default -> false;
        };
    }

    /** Each request of the story has passed door and service, and both have told of it. */
    private void awaitAll() {
        Soon.comesTrue(() -> {
            var spans = Spans.sofar();
            var received = spans.where(
                    span -> span.program().equals(GATEWAY) && span.startedAt().isAfter(begin));
            assertThat(received).extracting(Spans.One::name).contains("pressAlarm", "revokeConsent");
            assertThat(received)
                    .allSatisfy(span -> assertThat(spans.within(span)).isNotEmpty());
        });
    }

    @Test
    void anOpenStreamIsNoSpan() {
        awaitAll();

        assertThat(Spans.sofar().where(span -> span.name().equals("openStream")))
                .isEmpty();
    }

    @Test
    void aTraceFromOutsideIsNotGoneOnWithAndNoneIsToldToTheOutside() {
        var before = countOf("showProgramme");

        var answer = Door.ofNobody()
                .send(
                        "GET",
                        "/programme",
                        BodyPublishers.noBody(),
                        Map.of(
                                "traceparent",
                                "00-" + FORGED + "-00f067aa0ba902b7-01",
                                "baggage",
                                "person=" + UUID.randomUUID()));

        answer.is(200);
        assertThat(answer.response().headers().map().keySet())
                .noneMatch(name -> name.toLowerCase(Locale.ROOT).contains("trace"));
        Soon.comesTrue(() -> assertThat(countOf("showProgramme")).isGreaterThanOrEqualTo(before + 2));
        assertThat(Spans.sofar().all()).extracting(Spans.One::traceId).doesNotContain(FORGED);
    }

    private static long countOf(String operation) {
        return Spans.sofar().where(span -> span.name().equals(operation)).size();
    }
}
