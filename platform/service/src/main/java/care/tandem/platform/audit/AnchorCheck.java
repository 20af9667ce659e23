package care.tandem.platform.audit;

import static care.tandem.platform.audit.Finding.Kind.CUT_TAIL;
import static care.tandem.platform.audit.Finding.Kind.RECOMPUTED;
import static care.tandem.platform.audit.Finding.Kind.WITHHELD;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Whether Kafka says of a stretch what the database says. */
final class AnchorCheck {

    private final Stretch stretch;
    private final AnchoredHeads heads;
    private final List<Finding> findings = new ArrayList<>();
    private int pending;

    AnchorCheck(Stretch stretch, AnchoredHeads heads) {
        this.stretch = stretch;
        this.heads = heads;
        stretch.seals().forEach(this::check);
        stretch.gaps().forEach(gap -> requireAnchored(gap.continued()));
        if (!stretch.more() && heads.newestNumber() > stretch.last()) {
            findings.add(Finding.at(CUT_TAIL, stretch.last() + 1));
        }
    }

    private void check(Seal seal) {
        var isUnknown = heads.of(seal.number()).isEmpty();
        if (isUnknown && stretch.onTheirWay().contains(seal.head().id())) {
            pending++;
        } else {
            requireAnchored(seal.link());
        }
    }

    private void requireAnchored(Link link) {
        var known = heads.of(link.number());
        if (known.isEmpty()) {
            if (heads.isComplete()) {
                findings.add(Finding.at(WITHHELD, link.number()));
            }
        } else if (!known.equals(Set.of(link.head()))) {
            findings.add(Finding.at(RECOMPUTED, link.number()));
        }
    }

    List<Finding> findings() {
        return findings;
    }

    /** Heads that Kafka does not have yet. */
    int pending() {
        return pending;
    }
}
