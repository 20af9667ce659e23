package care.tandem.assessment.oncall;

import jakarta.persistence.Embeddable;

/** Where a clinician is paged. */
@Embeddable
class OnCallContact {

    private String clinicianId;
    private String email;

    protected OnCallContact() {}

    OnCallContact(String clinicianId, String email) {
        this.clinicianId = clinicianId;
        this.email = email;
    }

    String clinicianId() {
        return clinicianId;
    }

    String email() {
        return email;
    }
}
