package care.tandem.platform.event;

import care.tandem.platform.contract.Event;
import care.tandem.platform.contract.EventJson;
import care.tandem.platform.contract.EventTypes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Which events a service reacts to, and how. */
public final class Reactions {

    private record Reaction<E extends Event>(Class<E> type, Consumer<E> act) {

        void run(byte[] data) {
            act.accept(decode(data));
        }

        private E decode(byte[] data) {
            try {
                return EventJson.read(data, type);
            } catch (IOException e) {
                throw new PoisonException("undecodable as " + type.getSimpleName(), e);
            }
        }
    }

    private final Map<String, List<Reaction<?>>> byType = new HashMap<>();
    private final Set<String> topics = new HashSet<>();

    public <E extends Event> void on(Class<E> type, Consumer<E> act) {
        topics.add(EventTypes.topicOf(type));
        byType.computeIfAbsent(EventTypes.nameOf(type), t -> new ArrayList<>()).add(new Reaction<>(type, act));
    }

    /** Known, and nothing to do about it here. */
    public void passOver(Class<? extends Event> type) {
        byType.computeIfAbsent(EventTypes.nameOf(type), t -> new ArrayList<>());
    }

    Set<String> topics() {
        return topics;
    }

    boolean knows(String type) {
        return byType.containsKey(type);
    }

    void run(String type, byte[] data) {
        byType.get(type).forEach(reaction -> reaction.run(data));
    }
}
