package dev.sottovoce.runtime.sharing;

import dev.sottovoce.privacy.turn.SubjectRef;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes down for a customer what she decided and what vendors were told, to be taken away. */
@FunctionalInterface
public interface Exporting {
    /** The whole of it, in UTF-8. */
    Future<Buffer> export(SubjectRef customer, Format format, Locale language);

    /** How it is written. */
    enum Format {
        /** For programs. */
        JSON("json", "application/json; charset=utf-8"),
        /** For programs that know the Data Privacy Vocabulary. */
        JSON_LD("jsonld", "application/ld+json; charset=utf-8"),
        /** For people. */
        TEXT("txt", "text/plain; charset=utf-8");

        private final String ending;
        private final String mediaType;

        Format(String ending, String mediaType) {
            this.ending = ending;
            this.mediaType = mediaType;
        }

        /** The end of the file's name. */
        String ending() {
            return ending;
        }

        String mediaType() {
            return mediaType;
        }

        static Optional<Format> of(String ending) {
            return List.of(values()).stream()
                    .filter(format -> format.ending.equals(ending))
                    .findFirst();
        }
    }
}
