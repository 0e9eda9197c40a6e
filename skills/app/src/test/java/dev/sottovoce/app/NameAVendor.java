package dev.sottovoce.app;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Holds for a class in whose constants, be they names or texts, a vendor or its assistant appears. */
final class NameAVendor extends ArchCondition<JavaClass> {
    private static final List<String> VENDORS =
            List.of("alexa", "amazon", "google", "dialogflow", "facebook", "messenger", "whatsapp");

    NameAVendor() {
        super("name a vendor");
    }

    @Override
    public void check(JavaClass item, ConditionEvents events) {
        String constants = bytes(item).toLowerCase(Locale.ROOT);
        for (String vendor : VENDORS) {
            boolean named = constants.contains(vendor);
            events.add(new SimpleConditionEvent(
                    item, named, item.getName() + (named ? " names " : " does not name ") + vendor));
        }
    }

    /** A class file keeps ASCII constants as they are. */
    private static String bytes(JavaClass item) {
        try (InputStream file = item.getSource().orElseThrow().getUri().toURL().openStream()) {
            return new String(file.readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
