package care.tandem.platform.production;

import java.util.List;
import org.eclipse.microprofile.config.Config;

/** What the settings of one program alone may not be in production; a bean of that program. */
public interface ProductionRule {

    /** One sentence for each setting that breaks it. None repeats a secret. */
    List<String> brokenBy(Config settings);
}
