package care.tandem.enrollment.person;

import care.tandem.enrollment.contact.SafeContact;
import care.tandem.enrollment.referral.Referral;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** One human in care. Changed only under the roster's locks, because the record that leaves is made of this. */
@Entity
public class Person {

    @Id
    private UUID personId;

    private String sub;
    private String givenName;
    private String familyName;
    private String firstName;
    private LocalDate dateOfBirth;

    @Embedded
    private SafeContact contact;

    private String timeZone;
    private String locale;
    private String interviewerId;
    private Instant createdAt;

    @Version
    private int version;

    protected Person() {}

    /** Where and in which language a person lives. */
    record Home(String timeZone, String locale) {}

    static Person referred(Referral referral, Home home, Instant at) {
        var person = new Person();
        person.personId = referral.personId();
        person.givenName = referral.givenName();
        person.familyName = referral.familyName();
        person.dateOfBirth = referral.dateOfBirth();
        person.contact = referral.contact();
        return person.at(home, at);
    }

    static Person walkedIn(UUID id, CreatePerson.WalkIn data, Home home, Instant at) {
        var person = new Person();
        person.personId = id;
        person.givenName = data.givenName();
        person.familyName = data.familyName();
        person.dateOfBirth = data.dateOfBirth();
        person.contact = data.contact();
        return person.at(home, at);
    }

    private Person at(Home home, Instant at) {
        firstName = givenName;
        timeZone = home.timeZone();
        locale = home.locale();
        createdAt = at;
        return this;
    }

    void edit(EditPerson edit) {
        firstName = edit.firstName().orElse(firstName);
        contact = edit.contact().orElse(contact);
        timeZone = edit.timeZone().orElse(timeZone);
        locale = edit.locale().map(Locality::language).orElse(locale);
    }

    /** Names who interviews this person alone; that clinician reads the person until admission. */
    public void interviewedBy(String clinicianId) {
        interviewerId = clinicianId;
    }

    /** From here on only those who treat read this person. */
    public void interviewerLeaves() {
        interviewerId = null;
    }

    /** Binds the one login that claimed this person's code. */
    public void claimedBy(String login) {
        sub = login;
    }

    public boolean isClaimed() {
        return sub != null;
    }

    public UUID id() {
        return personId;
    }

    public Optional<String> interviewerId() {
        return Optional.ofNullable(interviewerId);
    }

    String givenName() {
        return givenName;
    }

    String familyName() {
        return familyName;
    }

    String firstName() {
        return firstName;
    }

    LocalDate dateOfBirth() {
        return dateOfBirth;
    }

    SafeContact contact() {
        return contact;
    }

    String timeZone() {
        return timeZone;
    }

    String locale() {
        return locale;
    }

    Instant createdAt() {
        return createdAt;
    }
}
