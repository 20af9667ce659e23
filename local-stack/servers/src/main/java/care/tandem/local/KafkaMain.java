package care.tandem.local;

import kafka.Kafka;
import kafka.tools.StorageTool;

/**
 * What the broker's process runs: formats the storage if it is new, then serves. In one JVM, because starting a second
 * one only to format costs every test two seconds.
 */
final class KafkaMain {
    private KafkaMain() {}

    public static void main(String[] arguments) {
        var configuration = arguments[0];
        var clusterId = arguments[1];
        var format = new String[] {"format", "--ignore-formatted", "-t", clusterId, "-c", configuration};
        int status = StorageTool.execute(format, System.err);
        if (status != 0) {
            System.exit(status);
        }
        Kafka.main(new String[] {configuration});
    }
}
