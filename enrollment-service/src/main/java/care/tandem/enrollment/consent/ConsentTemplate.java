package care.tandem.enrollment.consent;

import care.tandem.platform.contract.enrollment.ConsentKind;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A text that is signed. A new wording is a new version; what was signed stays readable. */
@Entity
@Immutable
class ConsentTemplate {

    @Id
    private UUID templateId;

    @Enumerated(EnumType.STRING)
    private ConsentKind kind;

    private int templateVersion;
    private String title;
    private String text;
    private Instant validFrom;

    protected ConsentTemplate() {}

    UUID id() {
        return templateId;
    }

    int templateVersion() {
        return templateVersion;
    }

    Instant validFrom() {
        return validFrom;
    }

    ConsentTemplateView view() {
        return new ConsentTemplateView(kind, templateVersion, title, text, validFrom);
    }
}
