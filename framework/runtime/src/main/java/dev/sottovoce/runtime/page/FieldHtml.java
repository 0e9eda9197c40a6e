package dev.sottovoce.runtime.page;

import dev.sottovoce.conversation.page.Field;
import dev.sottovoce.conversation.slot.SlotValue.Days;
import dev.sottovoce.runtime.html.Controls;
import dev.sottovoce.runtime.html.Html;
import dev.sottovoce.runtime.html.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A slot as controls of a form: a few answers as buttons of choice, many as a list, a period as two days. */
final class FieldHtml {
    private static final int FEW = 6;

    private FieldHtml() {}

    static Html of(Texts texts, Field field) {
        if (field instanceof Field.Period period) {
            return Html.of(
                    "fieldset",
                    Html.of("legend", period.label()),
                    day(
                            period.name() + ".from",
                            texts.say("continue.from"),
                            period.chosen().map(Days::from)),
                    day(
                            period.name() + ".to",
                            texts.say("continue.to"),
                            period.chosen().map(Days::to)));
        }
        var choice = (Field.Choice) field;
        return choice.options().size() <= FEW ? buttons(choice) : list(texts, choice);
    }

    private static Html day(String name, String label, Optional<LocalDate> chosen) {
        return Html.all(List.of(
                Html.of("label", Map.of("for", name), Html.text(label)),
                Html.of(
                        "input",
                        Map.of(
                                "type",
                                "date",
                                "id",
                                name,
                                "name",
                                name,
                                "value",
                                chosen.map(Object::toString).orElse("")))));
    }

    private static Html buttons(Field.Choice choice) {
        var options = new ArrayList<Html>();
        options.add(Html.of("legend", choice.label()));
        choice.options()
                .forEach(option -> options.add(
                        Controls.choice("radio", choice.name(), option.key(), option.title(), option.chosen())));
        return Html.of("fieldset", Html.all(options));
    }

    private static Html list(Texts texts, Field.Choice choice) {
        var options = new ArrayList<Html>();
        options.add(Html.of("option", Map.of("value", ""), Html.text(texts.say("continue.any"))));
        choice.options().forEach(option -> {
            var attributes = new HashMap<>(Map.of("value", option.key()));
            if (option.chosen()) {
                attributes.put("selected", "");
            }
            options.add(Html.of("option", attributes, Html.text(option.title())));
        });
        return Html.all(List.of(
                Html.of("label", Map.of("for", choice.name()), Html.text(choice.label())),
                Html.of("select", Map.of("id", choice.name(), "name", choice.name()), Html.all(options))));
    }
}
