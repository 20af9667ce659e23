package care.tandem.assessment.crisiscard;

import jakarta.persistence.Embeddable;

/** Somebody who can come. */
@Embeddable
class SupportPerson {

    private String name;
    private String number;
    private String relation;
    private boolean isPartner;

    protected SupportPerson() {}

    static SupportPerson of(SaveCrisisCard.SupportPersonInput input) {
        var person = new SupportPerson();
        person.name = input.name();
        person.number = input.number();
        person.relation = input.relation();
        person.isPartner = input.isPartner();
        return person;
    }

    String name() {
        return name;
    }

    String number() {
        return number;
    }

    String relation() {
        return relation;
    }

    boolean isPartner() {
        return isPartner;
    }
}
