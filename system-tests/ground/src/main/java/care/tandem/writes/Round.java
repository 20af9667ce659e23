package care.tandem.writes;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** 200 writes by many clients at once, or in short 22, and what is done to the house meanwhile. */
public final class Round {
    private static final int CLIENTS_OF_A_PATIENT = 2;

    private final Ledger ledger = new Ledger();
    private final List<Lane> lanes;

    /** @param pace how long each client rests after a write that was accepted */
    public Round(Cast cast, Random random, Duration pace) {
        var patients = cast.patients();
        lanes = Stream.generate(() -> new Lane(ledger, pace))
                .limit((long) patients.size() * CLIENTS_OF_A_PATIENT)
                .toList();
        for (var deal : deals(random)) {
            // What goes in order is written by one client of each patient.
            var lane = deal.kind().isInOrder() ? deal.number() % patients.size() : deal.number() % lanes.size();
            var wish = new Wish(deal.kind(), patients.get(lane % patients.size()));
            ledger.add(wish);
            lanes.get(lane).add(wish);
        }
    }

    private record Deal(Kind kind, int number) {}

    private static List<Deal> deals(Random random) {
        var deals = new ArrayList<Deal>();
        for (var kind : Kind.values()) {
            IntStream.range(0, kind.ofARound()).mapToObj(i -> new Deal(kind, i)).forEach(deals::add);
        }
        Collections.shuffle(deals, random);
        return deals;
    }

    /** Returns when all is accepted, or does not come to be, and all that was done is made good. */
    public Ledger run(List<? extends Disturbance> disturbances) {
        var clients = Executors.newFixedThreadPool(lanes.size());
        var supervisors = Executors.newCachedThreadPool();
        try {
            var running = new ArrayList<CompletableFuture<Void>>();
            lanes.forEach(lane -> running.add(CompletableFuture.runAsync(lane, clients)));
            for (var disturbance : disturbances) {
                ledger.awaitAccepted(disturbance.after());
                running.add(CompletableFuture.runAsync(disturbance.strike(), supervisors));
            }
            running.forEach(CompletableFuture::join);
        } finally {
            clients.shutdown();
            supervisors.shutdown();
        }
        return ledger;
    }
}
