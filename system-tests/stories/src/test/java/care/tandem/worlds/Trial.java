package care.tandem.worlds;

import care.tandem.story.Login;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** One secret, and the two worlds that differ in it. */
record Trial(Secret secret, World without, World with) {

    /** @param onCall watches over everyone in the house */
    static Trial of(Secret secret, Login onCall) {
        return new Trial(secret, new World(false, onCall), new World(true, onCall));
    }

    Stream<World> worlds() {
        return Stream.of(without, with);
    }

    int compared(Observer observer) {
        return lines(without, observer).size();
    }

    /** Each answer that differs: as it is without the secret, and with it. */
    List<String> differences(Observer observer) {
        var one = lines(without, observer);
        var other = lines(with, observer);
        var differences = new ArrayList<String>();
        for (var i = 0; i < Math.max(one.size(), other.size()); i++) {
            var left = i < one.size() ? one.get(i) : "nothing";
            var right = i < other.size() ? other.get(i) : "nothing";
            if (!left.equals(right)) {
                differences.add(secret + ", " + observer + "\n  without: " + left + "\n  with:    " + right);
            }
        }
        return differences;
    }

    private List<String> lines(World world, Observer observer) {
        return world.transcript(observer).lines(line -> secret.isCompared(observer, line));
    }
}
