package care.tandem.platform.audit;

import static care.tandem.platform.audit.Finding.Kind.DROPPED;
import static care.tandem.platform.audit.Finding.Kind.REORDERED;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether each seal follows from the one before: numbers, heads, and gaps only where one is declared. */
final class Links {

    private final String service;
    private final Map<Long, Gap> declared;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Gap> gaps = new ArrayList<>();

    /**
     * @param declared the gap that a row of the seal of that number declares
     */
    Links(String service, Map<Long, Gap> declared) {
        this.service = service;
        this.declared = declared;
    }

    Links check(Link before, List<Seal> seals) {
        var last = before;
        for (var seal : seals) {
            check(last, seal);
            last = seal.link();
        }
        return this;
    }

    private void check(Link before, Seal seal) {
        if (seal.number() != before.number() + 1) {
            declaredBetween(before, seal)
                    .ifPresentOrElse(gaps::add, () -> findings.add(Finding.at(DROPPED, before.number() + 1)));
        } else if (!seal.previous().equals(before.head())) {
            findings.add(Finding.at(REORDERED, seal.number()));
            return;
        }
        if (!seal.givesItsHead(service)) {
            findings.add(Finding.at(REORDERED, seal.number()));
        }
    }

    private Optional<Gap> declaredBetween(Link before, Seal seal) {
        var needed = new Gap(before, new Link(seal.number() - 1, seal.previous()));
        return Optional.ofNullable(declared.get(seal.number())).filter(needed::equals);
    }

    List<Finding> findings() {
        return findings;
    }

    List<Gap> gaps() {
        return gaps;
    }
}
