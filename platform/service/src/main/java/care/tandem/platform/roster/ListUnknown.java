package care.tandem.platform.roster;

import care.tandem.platform.command.Command;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.io.PrintStream;
import java.util.List;

/**
 * Of whom this service cannot tell who may what, since a record of the roster could not be applied: {@code unknown-subjects}.
 * The next revision mends it; enrollment can send one.
 */
@Singleton
class ListUnknown implements Command {

    @Inject
    EntityManager entities;

    @Override
    public String name() {
        return "unknown-subjects";
    }

    @Override
    public String usage() {
        return "  lists persons and couples whose record of the roster could not be applied";
    }

    @Override
    public boolean run(List<String> words, PrintStream out) {
        var unknown = QuarkusTransaction.requiringNew().call(this::read);
        unknown.forEach(out::println);
        out.printf("%d unknown%n", unknown.size());
        return unknown.isEmpty();
    }

    @SuppressWarnings("unchecked")
    private List<String> read() {
        return entities.createNativeQuery("""
                        SELECT 'person ' || person_id || ', applied up to revision ' || revision
                        FROM roster_person WHERE unknown
                        UNION ALL
                        SELECT 'couple ' || couple_id || ', applied up to revision ' || revision
                        FROM roster_couple WHERE unknown
                        ORDER BY 1
                        """).getResultList();
    }
}
