package care.tandem.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The README's tour, as a newcomer walks it on a fresh stack: every block prints what the README says it prints. Nobody else
 * uses its accounts, and it is walked first, because its auditor sees the whole house.
 */
@Order(Integer.MIN_VALUE)
class ReadmeTourTest {

    private static final Pattern STEP = Pattern.compile("```bash\n(.*?)```\n\n```text\n(.*?)```", Pattern.DOTALL);
    private static final int LONGEST_MINUTES = 5;

    /** One block and what it prints; … stands for anything. */
    private record Step(String script, String printed) {

        Pattern asPattern() {
            var parts = Arrays.stream(printed.strip().split("…", -1)).map(Pattern::quote);
            return Pattern.compile(parts.collect(Collectors.joining(".*")), Pattern.DOTALL);
        }
    }

    @TempDir
    Path directory;

    @TestFactory
    List<DynamicTest> everyStepPrintsWhatTheReadmeSays() throws Exception {
        var steps = steps();
        assertThat(steps).hasSizeGreaterThan(10);
        var printed = walk(steps);
        return IntStream.range(0, steps.size())
                .mapToObj(step -> DynamicTest.dynamicTest(
                        "step " + step,
                        () -> assertThat(printed.get(step).strip())
                                .matches(steps.get(step).asPattern())))
                .toList();
    }

    private static List<Step> steps() throws IOException {
        var readme = Files.readString(House.REPOSITORY.resolve("README.md"));
        var tour = readme.substring(readme.indexOf("\n## The tour\n") + 1);
        var found = STEP.matcher(tour.substring(0, tour.indexOf("\n## ")));
        return found.results().map(r -> new Step(r.group(1), r.group(2))).toList();
    }

    /** In one shell, as a person would paste it; what each block printed. */
    private List<String> walk(List<Step> steps) throws Exception {
        var shell = new ProcessBuilder("bash", script(steps).toString());
        shell.environment().put("TANDEM", House.stack().gatewayUrl());
        shell.environment().put("KEYCLOAK", House.stack().keycloak().url());
        shell.redirectErrorStream(true)
                .redirectOutput(directory.resolve("shell.txt").toFile());
        var process = shell.start();
        if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        var printed = new ArrayList<String>();
        for (var step = 0; step < steps.size(); step++) {
            var file = directory.resolve("printed-" + step);
            printed.add(Files.exists(file) ? Files.readString(file) : "was not reached");
        }
        return printed;
    }

    private Path script(List<Step> steps) throws IOException {
        var lines = new ArrayList<String>();
        for (var step = 0; step < steps.size(); step++) {
            var block = Files.writeString(
                    directory.resolve("block-" + step), steps.get(step).script());
            lines.add(". " + block + " > " + directory.resolve("printed-" + step));
        }
        return Files.write(directory.resolve("tour"), lines);
    }
}
