package care.tandem.worlds;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** How far Ana and Ben have come when Ben has something to hide, and what both worlds go through after it. */
enum Stage {
    APPLYING {
        @Override
        void prepare(World world, Instant now) {
            world.applying();
            world.screen(world.ana, SAFE);
        }

        @Override
        void goOn(World world) {
            world.admitted();
            world.consented(Map.of());
        }
    },
    IN_CARE {
        @Override
        void prepare(World world, Instant now) {
            inCare(world, Map.of());
        }
    },
    TOGETHER {
        @Override
        void prepare(World world, Instant now) {
            inCare(world, Map.of());
            world.jointWorkOpen();
        }
    },
    /** Ben's yes ends by its date: in one world long after all this, in the other in the midst of it. */
    TOGETHER_UNTIL_A_DATE {
        @Override
        void prepare(World world, Instant now) {
            var until = now.plus(world.secret ? A_WHILE.dividedBy(2) : A_WHILE.multipliedBy(100));
            inCare(world, Map.of("until", until.toString()));
            world.jointWorkOpen();
        }
    };

    /** How far the clock goes on between what is hidden and the next look. */
    static final Duration A_WHILE = Duration.ofHours(2);

    static final Map<String, String> SAFE = Map.of("safeAtHome", "ALWAYS", "anythingElse", "Nothing else to say.");

    abstract void prepare(World world, Instant now);

    void goOn(World world) {}

    private static void inCare(World world, Map<String, Object> termsOfBen) {
        world.applying();
        world.screen(world.ana, SAFE);
        world.screen(world.ben, SAFE);
        world.admitted();
        world.consented(termsOfBen);
    }
}
