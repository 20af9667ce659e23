package care.tandem.replicas;

import care.tandem.local.stack.Instance;
import care.tandem.writes.Disturbance;

/** One instance ends, as when it is told to, and its successor starts. */
record Restart(Instance instance, int after) implements Disturbance {

    @Override
    public Runnable strike() {
        return Pair.server(instance)::restart;
    }
}
