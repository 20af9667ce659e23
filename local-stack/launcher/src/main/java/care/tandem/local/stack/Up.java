package care.tandem.local.stack;

import care.tandem.local.ServerFailure;
import java.util.concurrent.CountDownLatch;

/** {@code mvn -Pup}: starts the stack, runs until Ctrl-C, stops it. */
final class Up {
    private Up() {}

    public static void main(String[] arguments) throws InterruptedException {
        var console = new Console();
        try {
            var settings = StackSettings.from(System.getProperties(), console::line);
            var stack = new LocalStack(settings);
            Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stop"));
            stack.startAll();
            Summary.of(settings).forEach(console::line);
        } catch (ServerFailure failure) {
            throw new NotStarted(failure.getMessage());
        }
        // Until the JVM itself is told to end: the hook above does the rest.
        new CountDownLatch(1).await();
    }
}
