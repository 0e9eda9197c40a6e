package dev.sottovoce.privacy.guard;

import dev.sottovoce.privacy.guard.Verdict.Explained;
import dev.sottovoce.privacy.guard.Verdict.Passed;
import dev.sottovoce.privacy.guard.Verdict.Reason;
import dev.sottovoce.privacy.guard.Verdict.Stage;
import dev.sottovoce.privacy.guard.Verdict.Tripped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Gathers what one check found. */
final class Findings {
    /** Of each stage enough for whoever mends an adapter; a hostile body must not fill a log. */
    private static final int MAX_REASONS = 32;

    private final Set<Stage> stages;
    private final List<Explained> explained = new ArrayList<>();
    private final List<Reason> reasons = new ArrayList<>();

    /** Only what these stages find counts. */
    Findings(Set<Stage> stages) {
        this.stages = stages;
    }

    void add(String path, Finding finding) {
        if (finding instanceof Finding.Accounted accounted) {
            explained.add(new Explained(path, accounted.kind(), accounted.detail()));
        } else if (finding instanceof Finding.Refused refused) {
            refuse(path, refused.code(), refused.messageKey());
        }
    }

    void refuse(String path, TripCode code) {
        refuse(path, code, Optional.empty());
    }

    void refuse(String path, TripCode code, Optional<String> messageKey) {
        refuse(Stage.EXPLAIN, path, code, messageKey);
    }

    void refuse(Stage stage, String path, TripCode code, Optional<String> messageKey) {
        long same = reasons.stream().filter(reason -> reason.stage() == stage).count();
        if (stages.contains(stage) && same < MAX_REASONS) {
            reasons.add(new Reason(stage, path, code, messageKey));
        }
    }

    Verdict verdict() {
        return reasons.isEmpty() ? new Passed(explained) : new Tripped(reasons);
    }
}
