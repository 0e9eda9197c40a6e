package dev.sottovoce.understanding;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.function.Function;

/** An evaluation as JSON, after {@code evaluation.schema.json} beside this class. Texts are never in it. */
public final class EvaluationJson {
    private EvaluationJson() {}

    /** The whole, indented. */
    public static String of(Evaluation evaluation) {
        return json(evaluation).encodePrettily();
    }

    private static JsonObject json(Evaluation all) {
        return new JsonObject()
                .put("format", 1)
                .put("mode", "ngrams")
                .put(
                        "rows",
                        new JsonObject()
                                .put("inScope", all.counts().inScope())
                                .put("oos", all.counts().outOfScope())
                                .put("skipped", all.counts().skipped()))
                .put("accuracy", all.accuracy())
                .put("macroF1", all.macroF1())
                .put("oos", outOfScope(all.outOfScope()))
                .put(
                        "calibration",
                        new JsonObject()
                                .put("ece", all.trust().ece())
                                .put("temperature", all.trust().temperature())
                                .put("bins", array(all.trust().bins(), EvaluationJson::bin)))
                .put(
                        "clarify",
                        new JsonObject()
                                .put("share", all.asking().share())
                                .put("wrongCaught", all.asking().wrongCaught())
                                .put("rightSecond", all.asking().rightSecond()))
                .put("perIntent", array(all.perIntent(), EvaluationJson::intent))
                .put("confusions", array(all.confusions(), EvaluationJson::confusion))
                .put(
                        "latencyMicros",
                        new JsonObject()
                                .put("p50", all.latency().p50())
                                .put("p90", all.latency().p90())
                                .put("p99", all.latency().p99())
                                .put("max", all.latency().max()))
                .put(
                        "cost",
                        new JsonObject()
                                .put("loadMillis", all.cost().loadMillis())
                                .put("trainMillis", all.cost().trainMillis())
                                .put("heapBytes", all.cost().heapBytes())
                                .put("modelBytes", all.cost().modelBytes()))
                .put("model", new JsonObject().put("sha256", all.sha256()));
    }

    private static JsonObject outOfScope(Evaluation.OutOfScope oos) {
        return new JsonObject()
                .put("auroc", oos.auroc().orElse(null))
                .put("rejectedAtRetention95", oos.rejectedAtRetention95().orElse(null))
                .put("threshold", oos.threshold())
                .put("retention", oos.retention())
                .put("rejected", oos.rejected().orElse(null));
    }

    private static JsonObject bin(Evaluation.Bin bin) {
        return new JsonObject()
                .put("from", bin.from())
                .put("n", bin.n())
                .put("confidence", bin.confidence())
                .put("accuracy", bin.accuracy());
    }

    private static JsonObject intent(Evaluation.PerIntent intent) {
        return new JsonObject()
                .put("intent", intent.intent())
                .put("n", intent.n())
                .put("precision", intent.precision())
                .put("recall", intent.recall())
                .put("f1", intent.f1());
    }

    private static JsonObject confusion(Evaluation.Confusion confusion) {
        return new JsonObject()
                .put("expected", confusion.expected())
                .put("predicted", confusion.predicted())
                .put("n", confusion.n());
    }

    private static <T> JsonArray array(List<T> all, Function<T, JsonObject> json) {
        var array = new JsonArray();
        all.forEach(each -> array.add(json.apply(each)));
        return array;
    }
}
