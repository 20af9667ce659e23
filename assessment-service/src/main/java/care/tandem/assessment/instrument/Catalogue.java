package care.tandem.assessment.instrument;

import care.tandem.assessment.AssessmentSettings;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The instruments there are, read once from their files. */
@ApplicationScoped
public class Catalogue {

    /** An instrument's version, by which assignments name it. */
    record Edition(String code, int version) {}

    private record Entry(Instrument instrument, String contentHash) {}

    @Inject
    AssessmentSettings settings;

    @Inject
    ObjectMapper json;

    private final Map<Edition, Entry> editions = new LinkedHashMap<>();

    @PostConstruct
    void load() {
        settings.instruments().stream().map(String::trim).forEach(this::loadFile);
        settings.entryInstruments().forEach(code -> {
            if (!assignable(code).isPresent()) {
                throw new IllegalStateException("entry instrument " + code + " is not there or not confirmed");
            }
        });
    }

    private void loadFile(String name) {
        var text = read("/instruments/" + name + ".json");
        try {
            var instrument = json.readValue(text, Instrument.class);
            KeyRules.check(instrument);
            var edition = new Edition(instrument.code(), instrument.version());
            if (editions.put(edition, new Entry(instrument, hashOf(text))) != null) {
                throw new IllegalStateException("two files are " + edition);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("instrument file " + name, e);
        }
    }

    /** The newest version of each. */
    public List<Instrument> newest() {
        return editions.values().stream()
                .map(Entry::instrument)
                .map(Instrument::code)
                .distinct()
                .flatMap(code -> newest(code).stream())
                .toList();
    }

    public Optional<Instrument> newest(String code) {
        return editions.values().stream()
                .map(Entry::instrument)
                .filter(instrument -> instrument.code().equals(code))
                .max(Comparator.comparingInt(Instrument::version));
    }

    /** The newest version, where its key is confirmed. */
    public Optional<Instrument> assignable(String code) {
        return newest(code).filter(Instrument::confirmed);
    }

    public Optional<Instrument> find(String code, int version) {
        return Optional.ofNullable(editions.get(new Edition(code, version))).map(Entry::instrument);
    }

    /** A version that is known to be there because it was used. */
    public Instrument used(String code, int version) {
        return find(code, version).orElseThrow(() -> new IllegalStateException(code + " version " + version));
    }

    Optional<String> contentHash(Edition edition) {
        return Optional.ofNullable(editions.get(edition)).map(Entry::contentHash);
    }

    private static String read(String resource) {
        try (var file = Catalogue.class.getResourceAsStream(resource)) {
            if (file == null) {
                throw new IllegalStateException("there is no " + resource);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    private static String hashOf(String text) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
