package care.tandem.platform.testing;

import care.tandem.platform.contract.enrollment.ConsentKind;
import care.tandem.platform.contract.enrollment.DisclosedFact;
import care.tandem.platform.contract.enrollment.EpisodeKind;
import care.tandem.platform.contract.enrollment.EpisodePhase;
import care.tandem.platform.contract.enrollment.PersonRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** A person of the roster, as a test tells it. Each {@link #publish()} is a new revision. */
public final class PersonBuilder {

    private final TestRoster roster;
    private final UUID personId = UUID.randomUUID();
    private final UUID episodeId = UUID.randomUUID();
    private final String sub = "login-" + UUID.randomUUID();
    private final List<PersonRecord.TreatingClinician> treating = new ArrayList<>();
    private final List<PersonRecord.Consent> consents = new ArrayList<>();
    private Optional<UUID> coupleId = Optional.empty();
    private Optional<EpisodePhase> phase = Optional.of(EpisodePhase.ACTIVE);
    private String timeZone = "America/Denver";
    private String firstName = "Kim";
    private long revision;

    PersonBuilder(TestRoster roster) {
        this.roster = roster;
    }

    public UUID id() {
        return personId;
    }

    public UUID episodeId() {
        return episodeId;
    }

    public Tokens token() {
        return Tokens.participant(sub);
    }

    public PersonBuilder named(String name) {
        firstName = name;
        return this;
    }

    public PersonBuilder in(String zone) {
        timeZone = zone;
        return this;
    }

    public PersonBuilder notYetAdmitted() {
        phase = Optional.empty();
        return this;
    }

    public PersonBuilder admitted() {
        phase = Optional.of(EpisodePhase.ACTIVE);
        return this;
    }

    public PersonBuilder discharged() {
        phase = Optional.of(EpisodePhase.DISCHARGED);
        return this;
    }

    /** By these clinicians from an hour ago on, and by nobody else. */
    public PersonBuilder treatedBy(Tokens... clinicians) {
        treating.clear();
        Arrays.stream(clinicians)
                .map(c -> new PersonRecord.TreatingClinician(
                        c.subject(), Instant.now().minus(Duration.ofHours(1)), Optional.empty()))
                .forEach(treating::add);
        return this;
    }

    public PersonBuilder consentingTo(ConsentKind kind) {
        consents.add(consent(kind, Optional.empty(), Set.of(), Optional.empty()));
        return this;
    }

    public PersonBuilder disclosingTo(String clinicId, DisclosedFact... facts) {
        var names = Arrays.stream(facts).map(Enum::name).collect(Collectors.toSet());
        consents.add(consent(ConsentKind.DISCLOSE_TO_CLINIC, Optional.of(clinicId), names, Optional.empty()));
        return this;
    }

    public PersonBuilder revoking(ConsentKind kind) {
        consents.removeIf(c -> c.kind().equals(kind.name()));
        return this;
    }

    PersonBuilder coupled(UUID couple) {
        coupleId = Optional.of(couple);
        return this;
    }

    private static PersonRecord.Consent consent(
            ConsentKind kind, Optional<String> clinicId, Set<String> facts, Optional<Instant> until) {
        return new PersonRecord.Consent(
                kind.name(), clinicId, facts, Instant.now().minus(Duration.ofHours(1)), until);
    }

    public PersonBuilder publish() {
        revision++;
        roster.publish(new PersonRecord(
                personId,
                0,
                revision,
                Optional.of(sub),
                coupleId,
                phase.map(p -> new PersonRecord.Episode(episodeId, EpisodeKind.PATIENT, p)),
                List.copyOf(treating),
                List.copyOf(consents),
                timeZone,
                "en",
                firstName));
        return this;
    }
}
