package care.tandem.assessment.crisiscard;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One person's card as it was saved once; a later one stands in its place. */
@Entity
@Immutable
class CrisisCard {

    @Id
    private UUID crisisCardId;

    private UUID personId;
    private String safeNumber;
    private String presentPlace;
    private String localEmergencyNumber;
    private Instant savedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "crisis_card_support", joinColumns = @JoinColumn(name = "crisis_card_id"))
    @OrderColumn(name = "position")
    private List<SupportPerson> supportPersons;

    protected CrisisCard() {}

    static CrisisCard saved(UUID id, UUID personId, SaveCrisisCard command, Instant at) {
        command.requireNotThePartnerAlone();
        var card = new CrisisCard();
        card.crisisCardId = id;
        card.personId = personId;
        card.safeNumber = command.safeNumber();
        card.presentPlace = command.presentPlace();
        card.localEmergencyNumber = command.localEmergencyNumber();
        card.supportPersons =
                command.supportPersons().stream().map(SupportPerson::of).toList();
        card.savedAt = at;
        return card;
    }

    UUID personId() {
        return personId;
    }

    String safeNumber() {
        return safeNumber;
    }

    String presentPlace() {
        return presentPlace;
    }

    String localEmergencyNumber() {
        return localEmergencyNumber;
    }

    List<SupportPerson> supportPersons() {
        return supportPersons;
    }

    Instant savedAt() {
        return savedAt;
    }
}
