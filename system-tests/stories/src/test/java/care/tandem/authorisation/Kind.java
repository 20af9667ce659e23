package care.tandem.authorisation;

import static care.tandem.suite.Subject.APPLICANT;
import static care.tandem.suite.Subject.CLINICIAN;
import static care.tandem.suite.Subject.COUPLE;
import static care.tandem.suite.Subject.NOBODY;
import static care.tandem.suite.Subject.PERSON;
import static care.tandem.suite.Subject.REFERRAL;

import care.tandem.story.Login;
import care.tandem.suite.Subject;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every kind of caller: what it is called in the two tables of {@code docs/security}, and who in the cast is one. */
public enum Kind {
    NOBODY_SIGNED_IN(cast -> Optional.empty(), Set.of()),
    OF_NO_ROLE(of(cast -> cast.ofNoRole), Set.of()),
    PARTICIPANT_OF_NO_PERSON(of(cast -> cast.unclaimed), Set.of("participant")),
    PERSON_THEMSELF(
            of(cast -> cast.existing.ana.login()),
            Set.of("participant"),
            is("own", PERSON, NOBODY),
            is("partner", COUPLE)),
    PARTNER_OF_PERSON(
            of(cast -> cast.existing.ben.login()), Set.of("participant"), is("own", NOBODY), is("partner", COUPLE)),
    OF_ANOTHER_COUPLE(of(cast -> cast.existing.cleo.login()), Set.of("participant"), is("own", NOBODY)),
    TREATING(
            of(cast -> cast.existing.programme.clinician()),
            Set.of("clinician"),
            is("treating", PERSON),
            is("treating both", COUPLE),
            is("that clinician", CLINICIAN)),
    TREATING_THE_PARTNER(of(cast -> cast.existing.partnersClinician), Set.of("clinician"), is("treating one", COUPLE)),
    INTERVIEWER(of(cast -> cast.existing.interviewer), Set.of("clinician"), is("interviewer", APPLICANT)),
    ON_CALL(of(cast -> cast.existing.onCall), Set.of("clinician"), is("on call", PERSON)),
    WHO_BROKE_THE_GLASS(of(cast -> cast.glassBreaker), Set.of("clinician"), is("broke the glass", PERSON)),
    OTHER_CLINICIAN(of(cast -> cast.existing.otherClinician), Set.of("clinician")),
    COORDINATOR(of(cast -> cast.existing.programme.coordinator()), Set.of("coordinator")),
    LEAD(of(cast -> cast.existing.programme.lead()), Set.of("clinical-lead")),
    AUDITOR(of(cast -> cast.existing.auditor), Set.of("auditor")),
    ADMIN(of(cast -> cast.existing.admin), Set.of("admin")),
    CLINIC_WITH_CONSENT(
            of(cast -> cast.existing.clinic), Words.CLINIC, is("consented clinic", PERSON), is("referred", REFERRAL)),
    CLINIC_WITHOUT_CONSENT(of(cast -> cast.existing.otherClinic), Words.CLINIC),
    CLINIC_OF_AN_EXPIRED_CONSENT(of(cast -> cast.clinicOfThePast), Words.CLINIC),
    CLINIC_THAT_ONLY_REFERS(of(cast -> cast.onlyRefers), Set.of(Words.REFERS)),
    CLINIC_THAT_ONLY_READS(of(cast -> cast.onlyReads), Set.of(Words.READS));

    /** In this word the tables speak of whoever has any token. */
    private static final String ANY_TOKEN = "any token";

    private static final String ANYONE = "anyone";

    private final Function<Cast, Optional<Login>> login;
    private final Set<String> callers;
    private final Set<Standing> standings;

    /** What the caller is to these subjects. */
    private record Standing(String relation, Set<Subject> subjects) {}

    Kind(Function<Cast, Optional<Login>> login, Set<String> callers, Standing... standings) {
        this.login = login;
        this.callers = callers;
        this.standings = Set.of(standings);
    }

    private static Function<Cast, Optional<Login>> of(Function<Cast, Login> one) {
        return cast -> Optional.of(one.apply(cast));
    }

    private static Standing is(String relation, Subject... subjects) {
        return new Standing(relation, Set.of(subjects));
    }

    public Optional<Login> loginIn(Cast cast) {
        return login.apply(cast);
    }

    boolean isAnonymous() {
        return this == NOBODY_SIGNED_IN;
    }

    /** Whether an operation for these callers is for this kind. */
    boolean isAmong(Set<String> open) {
        return open.contains(ANYONE)
                || (!isAnonymous() && open.contains(ANY_TOKEN))
                || callers.stream().anyMatch(open::contains);
    }

    /** All that the table of relations may call this kind, about this subject. */
    Set<String> wordsAbout(Subject subject) {
        var relations = standings.stream()
                .filter(standing -> standing.subjects().contains(subject))
                .map(Standing::relation);
        return Stream.concat(relations, callers.stream().map(word -> word.split(" ")[0]))
                .collect(Collectors.toSet());
    }

    /** The role that lets it in whoever it is about, if it has one such. */
    Optional<String> role() {
        return standings.isEmpty() ? callers.stream().findFirst() : Optional.empty();
    }

    static Stream<Kind> all() {
        return Arrays.stream(values());
    }

    /** Of the scopes. */
    private static final class Words {
        static final String REFERS = "clinic referrals:write";
        static final String READS = "clinic progress:read";
        static final Set<String> CLINIC = Set.of(REFERS, READS);
    }
}
