package care.tandem.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import care.tandem.local.stack.Topics;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** PostgreSQL and Kafka in a cluster are what the programs were tested with. */
class ServersTest {

    /** Beside its pool a service holds the relay's connection and one that waits to be woken. */
    private static final int CONNECTIONS_OF_A_SERVICE = 10 + 2;

    private record TopicShape(int partitions, Map<String, String> settings) {}

    @ParameterizedTest
    @EnumSource
    void theTopicsAreThoseOfTheLocalStack(Build build) {
        var here = build.of("KafkaTopic").stream().collect(Collectors.toMap(Build::nameOf, ServersTest::shape));
        var local = Topics.all().stream()
                .collect(Collectors.toMap(t -> t.name(), t -> new TopicShape(t.numPartitions(), t.configs())));

        assertThat(new TreeMap<>(here)).isEqualTo(new TreeMap<>(local));
    }

    @ParameterizedTest
    @EnumSource
    void aTopicHasACopyOnEachBroker(Build build) {
        var brokers = build.of("KafkaNodePool").get(0).at("/spec/replicas").asInt();
        var settings = build.of("Kafka").get(0).at("/spec/kafka/config");

        assertThat(build.of("KafkaTopic"))
                .allSatisfy(
                        topic -> assertThat(topic.at("/spec/replicas").asInt()).isEqualTo(brokers));
        assertThat(settings.get("transaction.state.log.replication.factor").asInt())
                .isEqualTo(brokers);
        assertThat(settings.get("offsets.topic.replication.factor").asInt()).isEqualTo(brokers);
        assertThat(settings.get("auto.create.topics.enable").asBoolean(true)).isFalse();
    }

    @Test
    void inProductionWhatWasAnsweredStandsOnTwoMachines() {
        var kafka = Build.PRODUCTION.of("Kafka").get(0).at("/spec/kafka/config");

        assertThat(Build.PRODUCTION
                        .of("KafkaNodePool")
                        .get(0)
                        .at("/spec/replicas")
                        .asInt())
                .isEqualTo(3);
        assertThat(kafka.get("min.insync.replicas").asInt()).isEqualTo(2);
        assertThat(kafka.get("transaction.state.log.min.isr").asInt()).isEqualTo(2);
        assertThat(Build.PRODUCTION.of("Cluster")).hasSize(5).allSatisfy(cluster -> {
            assertThat(cluster.at("/spec/instances").asInt()).isEqualTo(3);
            assertThat(cluster.at("/spec/postgresql/synchronous/number").asInt())
                    .isEqualTo(1);
            assertThat(cluster.at("/spec/postgresql/synchronous/dataDurability").asText())
                    .isEqualTo("required");
            assertThat(cluster.at("/spec/affinity/podAntiAffinityType").asText())
                    .isEqualTo("required");
        });
    }

    @Test
    void inProductionEachDatabaseIsArchivedAndBackedUp() {
        var store = Build.nameOf(Build.PRODUCTION.of("ObjectStore").get(0));

        for (var cluster : Build.PRODUCTION.of("Cluster")) {
            var plugin = cluster.at("/spec/plugins/0");
            var backup = Build.PRODUCTION.one("ScheduledBackup", Build.nameOf(cluster));
            assertThat(plugin.get("isWALArchiver").asBoolean()).isTrue();
            assertThat(plugin.at("/parameters/barmanObjectName").asText()).isEqualTo(store);
            assertThat(backup.at("/spec/cluster/name").asText()).isEqualTo(Build.nameOf(cluster));
            assertThat(backup.at("/spec/pluginConfiguration/name")).isEqualTo(plugin.get("name"));
        }
    }

    @Test
    void theDatabasesBearAllReplicasOfTheirService() {
        for (var deployment : Build.PRODUCTION.deployments()) {
            var service = Build.nameOf(deployment);
            if (service.equals("gateway")) {
                continue;
            }
            var most = Build.PRODUCTION
                    .one("HorizontalPodAutoscaler", service)
                    .at("/spec/maxReplicas")
                    .asInt();
            var surge = deployment.at("/spec/strategy/rollingUpdate/maxSurge").asInt();
            var database = Build.PRODUCTION.one("Cluster", service.replace("-service", "-postgres"));
            assertThat(database.at("/spec/postgresql/parameters/max_connections")
                            .asInt())
                    .isGreaterThan((most + surge) * CONNECTIONS_OF_A_SERVICE * 2);
        }
    }

    /** Two logins, as everywhere: one owns the schema, the other is what the program works as. */
    @ParameterizedTest
    @EnumSource
    void eachServiceHasADatabaseOfItsOwnWithTwoLogins(Build build) {
        for (var service : new String[] {"enrollment", "session", "assessment", "messaging"}) {
            var cluster = build.one("Cluster", service + "-postgres").get("spec");
            assertThat(cluster.at("/bootstrap/initdb/database").asText()).isEqualTo(service);
            assertThat(cluster.at("/bootstrap/initdb/owner").asText()).isEqualTo(service + "_owner");
            assertThat(cluster.at("/bootstrap/initdb/postInitApplicationSQL"))
                    .extracting(JsonNode::asText)
                    .contains("REVOKE ALL ON DATABASE " + service + " FROM PUBLIC");
            assertThat(cluster.at("/managed/roles/0/name").asText()).isEqualTo(service + "_app");
            assertThat(cluster.at("/enableSuperuserAccess").asBoolean(true)).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void nobodyButEnrollmentWritesWhoMayWhat(Build build) {
        for (var user : build.of("KafkaUser")) {
            assertThat(mayWrite(user, "tandem.roster.v1"))
                    .as(Build.nameOf(user))
                    .isEqualTo(Build.nameOf(user).equals("enrollment-service"));
        }
    }

    /** A fact that the broker refuses would hold up all others of its service. */
    @ParameterizedTest
    @EnumSource
    void eachServiceMayTellOfABrokenGlassAndItsReaderPutAside(Build build) {
        for (var service : new String[] {"enrollment", "session", "assessment", "messaging"}) {
            assertThat(mayWrite(build.one("KafkaUser", service + "-service"), "tandem.glass.v1"))
                    .as(service)
                    .isTrue();
        }
        assertThat(mayWrite(build.one("KafkaUser", "assessment-service"), "tandem.glass.v1.dead"))
                .isTrue();
    }

    private static boolean mayWrite(JsonNode user, String topic) {
        return Nodes.children(user.at("/spec/authorization/acls"))
                .filter(rule -> rule.get("operations").toString().contains("Write"))
                .anyMatch(rule -> covers(rule.get("resource"), topic));
    }

    private static boolean covers(JsonNode resource, String topic) {
        var name = resource.path("name").asText();
        return resource.path("type").asText().equals("topic")
                && (resource.path("patternType").asText().equals("prefix")
                        ? topic.startsWith(name)
                        : topic.equals(name));
    }

    private static TopicShape shape(JsonNode topic) {
        var settings = new TreeMap<String, String>();
        topic.at("/spec/config")
                .properties()
                .forEach(e -> settings.put(e.getKey(), e.getValue().asText()));
        return new TopicShape(topic.at("/spec/partitions").asInt(), settings);
    }
}
