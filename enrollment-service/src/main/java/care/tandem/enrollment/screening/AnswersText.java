package care.tandem.enrollment.screening;

import care.tandem.platform.contract.EventJson;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Answers as their row holds them: JSON that a later questionnaire can still read. */
@Converter
class AnswersText implements AttributeConverter<ScreeningAnswers, String> {

    @Override
    public String convertToDatabaseColumn(ScreeningAnswers answers) {
        return new String(EventJson.write(answers), StandardCharsets.UTF_8);
    }

    @Override
    public ScreeningAnswers convertToEntityAttribute(String text) {
        try {
            return EventJson.read(text.getBytes(StandardCharsets.UTF_8), ScreeningAnswers.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
