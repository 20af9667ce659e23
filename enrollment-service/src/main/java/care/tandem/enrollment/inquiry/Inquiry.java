package care.tandem.enrollment.inquiry;

import care.tandem.enrollment.contact.SafeContact;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** What somebody wrote before there was any record of them. Moves only along {@link InquiryStatus#next}. */
@Entity
class Inquiry {

    @Id
    private UUID inquiryId;

    private String name;

    @Embedded
    private SafeContact contact;

    private String message;

    @Enumerated(EnumType.STRING)
    private InquiryStatus status;

    private String note;
    private Instant receivedAt;

    @Version
    private int version;

    protected Inquiry() {}

    static Inquiry received(UUID id, SendInquiry command, Instant at) {
        var inquiry = new Inquiry();
        inquiry.inquiryId = id;
        inquiry.name = command.name();
        inquiry.contact = command.contact();
        inquiry.message = command.message();
        inquiry.status = InquiryStatus.NEW;
        inquiry.receivedAt = at;
        return inquiry;
    }

    void edit(EditInquiry edit) {
        if (edit.status() != null) {
            status = status.to(edit.status().orElseThrow());
        }
        if (edit.note() != null) {
            note = edit.note().orElse(null);
        }
    }

    UUID id() {
        return inquiryId;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    InquiryView view() {
        return new InquiryView(inquiryId, name, contact, message, status, note, receivedAt);
    }
}
