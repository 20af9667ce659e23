package care.tandem.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who may talk to whom in the cluster. */
class WallsTest {

    private static final Map<String, String> KEYCLOAK = Map.of("app", "keycloak");

    @ParameterizedTest
    @EnumSource
    void whatNoPolicyOpensIsClosed(Build build) {
        var closed = build.one("NetworkPolicy", "nothing-is-open").get("spec");

        assertThat(closed.get("podSelector")).isEmpty();
        assertThat(closed.get("policyTypes")).extracting(JsonNode::asText).containsExactly("Ingress", "Egress");
        assertThat(closed.has("ingress") || closed.has("egress")).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void noDoorIsOpenToEverybody(Build build) {
        for (var policy : build.of("NetworkPolicy")) {
            for (var rule : policy.at("/spec/ingress")) {
                assertThat(rule.path("from")).as(Build.nameOf(policy)).isNotEmpty();
                assertThat(rule.get("from")).allSatisfy(peer -> {
                    assertThat(peer.has("ipBlock")).isFalse();
                    assertThat(peer.findValues("matchLabels").size()
                                    + peer.findValues("matchExpressions").size())
                            .isPositive();
                });
            }
            policy.at("/spec/egress")
                    .forEach(rule -> assertThat(rule.path("to")).isNotEmpty());
        }
    }

    /** And the pages where people log in, which are no program of ours. */
    @ParameterizedTest
    @EnumSource
    void onlyTheGatewayIsReachedFromOutside(Build build) {
        var fromOutside = build.deployments().stream()
                .filter(deployment -> ingressOf(build, labels(deployment))
                        .anyMatch(rule -> rule.path("from").toString().contains("\"ingress\"")))
                .map(Build::nameOf);

        assertThat(fromOutside).containsExactly("gateway");
        assertThat(build.of("Service"))
                .allSatisfy(service ->
                        assertThat(service.at("/spec/type").isMissingNode()).isTrue());
        assertThat(build.of("Ingress"))
                .allSatisfy(ingress -> assertThat(ingress.at("/spec/rules").findValuesAsText("name"))
                        .containsOnly("gateway", "http"));
    }

    @ParameterizedTest
    @EnumSource
    void servicesAreCalledByTheGatewayAloneAndCallNeitherEachOtherNorIt(Build build) {
        for (var deployment : build.deployments()) {
            if (Build.nameOf(deployment).equals("gateway")) {
                continue;
            }
            var peers = ingressOf(build, labels(deployment))
                    .flatMap(Nodes.each("from"))
                    .map(JsonNode::toString)
                    .collect(Collectors.toSet());
            assertThat(peers)
                    .hasSize(2)
                    .anyMatch(peer -> peer.contains("\"gateway\""))
                    .anyMatch(peer -> peer.contains("monitoring"));
            for (var other : build.deployments()) {
                assertThat(mayReach(build, labels(deployment), labels(other)))
                        .as("%s to %s", Build.nameOf(deployment), Build.nameOf(other))
                        .isFalse();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void eachDatabaseIsReachedByItsOwnServiceAlone(Build build) {
        for (var database : build.of("Cluster")) {
            var pods = Map.of("cnpg.io/cluster", Build.nameOf(database));
            var owner = Build.nameOf(database).replace("-postgres", "");
            var reaching = Stream.concat(
                            build.deployments().stream()
                                    .filter(program -> mayReach(build, labels(program), pods)
                                            && mayBeReached(build, labels(program), pods))
                                    .map(program -> Build.nameOf(program).replace("-service", "")),
                            mayReach(build, KEYCLOAK, pods) && mayBeReached(build, KEYCLOAK, pods)
                                    ? Stream.of("keycloak")
                                    : Stream.<String>empty())
                    .collect(Collectors.toSet());
            assertThat(reaching).isEqualTo(Set.of(owner));
        }
    }

    @ParameterizedTest
    @EnumSource
    void allProgramsReachKafkaAndKafkaLetsNobodyElseIn(Build build) {
        var kafka = Map.of("strimzi.io/cluster", "tandem");
        var peers = build.of("Kafka").get(0).at("/spec/kafka/listeners/0/networkPolicyPeers/0/podSelector");

        assertThat(build.deployments()).allSatisfy(program -> {
            assertThat(mayReach(build, labels(program), kafka)).isTrue();
            assertThat(selects(peers, labels(program))).isTrue();
        });
        assertThat(selects(peers, KEYCLOAK)).isFalse();
        assertThat(build.of("Kafka").get(0).at("/spec/kafka/listeners")).hasSize(1);
    }

    private static boolean mayReach(Build build, Map<String, String> from, Map<String, String> to) {
        return rules(build, from, "egress").flatMap(Nodes.each("to")).anyMatch(peer -> isPod(peer, to));
    }

    private static boolean mayBeReached(Build build, Map<String, String> from, Map<String, String> to) {
        return ingressOf(build, to).flatMap(Nodes.each("from")).anyMatch(peer -> isPod(peer, from));
    }

    private static boolean isPod(JsonNode peer, Map<String, String> labels) {
        return peer.has("podSelector") && !peer.has("namespaceSelector") && selects(peer.get("podSelector"), labels);
    }

    private static Stream<JsonNode> ingressOf(Build build, Map<String, String> labels) {
        return rules(build, labels, "ingress");
    }

    private static Stream<JsonNode> rules(Build build, Map<String, String> labels, String direction) {
        return build.of("NetworkPolicy").stream()
                .filter(policy -> selects(policy.at("/spec/podSelector"), labels))
                .flatMap(policy -> Nodes.children(policy.at("/spec/" + direction)));
    }

    private static boolean selects(JsonNode selector, Map<String, String> labels) {
        var wanted = selector.path("matchLabels");
        Iterable<String> keys = wanted::fieldNames;
        for (var key : keys) {
            if (!wanted.get(key).asText().equals(labels.get(key))) {
                return false;
            }
        }
        return Nodes.children(selector.path("matchExpressions")).allMatch(expression -> fits(expression, labels));
    }

    private static boolean fits(JsonNode expression, Map<String, String> labels) {
        var value = labels.get(expression.get("key").asText());
        return switch (expression.get("operator").asText()) {
            case "Exists" -> value != null;
            case "In" ->
                Nodes.children(expression.get("values"))
                        .anyMatch(v -> v.asText().equals(value));
            default -> throw new IllegalArgumentException("this test does not know " + expression);
        };
    }

    private static Map<String, String> labels(JsonNode deployment) {
        var labels = deployment.at("/spec/template/metadata/labels");
        return Stream.of("app.kubernetes.io/name", "tandem.care/kind")
                .collect(Collectors.toMap(key -> key, key -> labels.get(key).asText()));
    }
}
