package dev.sottovoce.understanding;

import dev.sottovoce.conversation.intent.SlotSpec;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A model as bytes: big endian, everything in a fixed order, so that equal models are equal files. */
final class ModelFile {
    private static final int MAGIC = 0x53565455;
    private static final int VERSION = 1;
    private static final String MODE = "ngrams";

    private ModelFile() {}

    static void write(Model model, OutputStream to) throws IOException {
        var out = new DataOutputStream(new BufferedOutputStream(to));
        out.writeInt(MAGIC);
        out.writeInt(VERSION);
        out.writeUTF(MODE);
        out.writeUTF(model.sha256());
        words(out, model.labels());
        recipe(out, model.recipe());
        model.calibration().write(out);
        model.features().write(out);
        model.softmax().write(out);
        out.writeInt(model.spelling().size());
        for (var each : new TreeMap<>(model.spelling()).entrySet()) {
            out.writeUTF(each.getKey());
            numbers(out, each.getValue().counts());
        }
        numbers(out, model.exact());
        domain(out, model.domain());
        out.writeInt(MAGIC);
        out.flush();
    }

    /** @throws ModelRefusedException for a file of another version or mode, or a damaged one */
    static Model read(InputStream from) throws IOException {
        var in = new DataInputStream(new BufferedInputStream(from));
        try {
            if (in.readInt() != MAGIC) {
                throw new ModelRefusedException("This is no model of understanding; give the file that training wrote");
            }
            int version = in.readInt();
            if (version != VERSION) {
                throw new ModelRefusedException("The model has version " + version + " and this program reads "
                        + VERSION + "; train it again with this program");
            }
            String mode = in.readUTF();
            if (!mode.equals(MODE)) {
                throw new ModelRefusedException("The model has the mode " + mode.replaceAll("[^a-z0-9]", "")
                        + " and this program knows " + MODE + "; train it again in that mode");
            }
            return body(in);
        } catch (EOFException cut) {
            throw damaged();
        }
    }

    private static ModelRefusedException damaged() {
        return new ModelRefusedException("The model is damaged or not complete; train it again");
    }

    private static Model body(DataInput in) throws IOException {
        String sha256 = in.readUTF();
        List<String> labels = words(in);
        Recipe recipe = recipe(in);
        Calibration calibration = Calibration.read(in);
        Features features = Features.read(in);
        Softmax softmax = Softmax.read(in);
        var spelling = new TreeMap<String, Spelling>();
        for (int left = in.readInt(); left > 0; left--) {
            String language = in.readUTF();
            spelling.put(language, new Spelling(numbers(in), recipe.leastCount(), Spelling.Rule.of(language)));
        }
        Map<String, Integer> exact = numbers(in);
        Domain domain = domain(in);
        if (in.readInt() != MAGIC) {
            throw damaged();
        }
        return new Model(labels, features, softmax, calibration, spelling, exact, domain, recipe, sha256);
    }

    private static void recipe(DataOutput out, Recipe recipe) throws IOException {
        out.writeLong(recipe.seed());
        out.writeInt(recipe.epochs());
        out.writeFloat(recipe.rate());
        out.writeFloat(recipe.start());
        out.writeFloat(recipe.decay());
        out.writeInt(recipe.leastCount());
    }

    private static Recipe recipe(DataInput in) throws IOException {
        return new Recipe(in.readLong(), in.readInt(), in.readFloat(), in.readFloat(), in.readFloat(), in.readInt());
    }

    private static void domain(DataOutput out, Domain domain) throws IOException {
        out.writeInt(domain.labels().size());
        for (var each : domain.labels().entrySet()) {
            out.writeUTF(each.getKey());
            out.writeBoolean(each.getValue().system());
            words(out, each.getValue().verbs());
            out.writeInt(each.getValue().slots().size());
            for (SlotSpec slot : each.getValue().slots()) {
                out.writeUTF(slot.name());
                out.writeUTF(slot.type());
                out.writeBoolean(slot.required());
                out.writeBoolean(slot.all());
            }
        }
        out.writeInt(domain.values().size());
        for (var each : domain.values().entrySet()) {
            out.writeUTF(each.getKey());
            out.writeInt(each.getValue().size());
            for (Domain.Value value : each.getValue()) {
                words(out, List.of(value.type(), value.id(), value.name()));
            }
        }
    }

    private static Domain domain(DataInput in) throws IOException {
        var labels = new TreeMap<String, Domain.Label>();
        for (int left = in.readInt(); left > 0; left--) {
            String id = in.readUTF();
            boolean system = in.readBoolean();
            List<String> verbs = words(in);
            var slots = new ArrayList<SlotSpec>();
            for (int more = in.readInt(); more > 0; more--) {
                slots.add(new SlotSpec(in.readUTF(), in.readUTF(), in.readBoolean(), in.readBoolean()));
            }
            labels.put(id, new Domain.Label(slots, verbs, system));
        }
        var values = new TreeMap<String, List<Domain.Value>>();
        for (int left = in.readInt(); left > 0; left--) {
            String language = in.readUTF();
            var own = new ArrayList<Domain.Value>();
            for (int more = in.readInt(); more > 0; more--) {
                List<String> value = words(in);
                own.add(new Domain.Value(value.get(0), value.get(1), value.get(2)));
            }
            values.put(language, own);
        }
        return new Domain(labels, values);
    }

    private static void words(DataOutput out, List<String> words) throws IOException {
        out.writeInt(words.size());
        for (String word : words) {
            out.writeUTF(word);
        }
    }

    private static List<String> words(DataInput in) throws IOException {
        var words = new ArrayList<String>();
        for (int left = in.readInt(); left > 0; left--) {
            words.add(in.readUTF());
        }
        return words;
    }

    private static void numbers(DataOutput out, Map<String, Integer> numbers) throws IOException {
        out.writeInt(numbers.size());
        for (var each : new TreeMap<>(numbers).entrySet()) {
            out.writeUTF(each.getKey());
            out.writeInt(each.getValue());
        }
    }

    private static Map<String, Integer> numbers(DataInput in) throws IOException {
        var numbers = new TreeMap<String, Integer>();
        for (int left = in.readInt(); left > 0; left--) {
            String word = in.readUTF();
            numbers.put(word, in.readInt());
        }
        return numbers;
    }
}
