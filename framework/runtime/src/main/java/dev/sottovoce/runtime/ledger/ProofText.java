package dev.sottovoce.runtime.ledger;

import dev.sottovoce.privacy.ledger.checkpoint.Checkpoint;
import dev.sottovoce.privacy.ledger.checkpoint.NoteKey;
import dev.sottovoce.privacy.ledger.tree.ProofCheck;
import dev.sottovoce.privacy.ledger.tree.Tree;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** A proof that an entry stands in the ledger, as a file that can be checked without it. */
public final class ProofText {
    private static final String SCHEMA = "sottovoce-proof/1";

    private ProofText() {}

    static String write(long seq, byte[] entry, List<byte[]> path, String note) {
        var hashes = new JsonArray();
        path.forEach(hash -> hashes.add(Base64.getEncoder().encodeToString(hash)));
        return new JsonObject()
                .put("schema", SCHEMA)
                .put("seq", seq)
                .put("entry", new String(entry, StandardCharsets.UTF_8))
                .put("path", hashes)
                .put("checkpoint", note)
                .encodePrettily();
    }

    /**
     * Checks a proof.
     *
     * @param key of the ledger's signer, from where it can be trusted
     * @return the entry that is proven; empty when the proof is wrong
     */
    public static Optional<String> check(String proof, NoteKey key) {
        try {
            var fields = new JsonObject(proof);
            String entry = fields.getString("entry", "");
            long seq = fields.getLong("seq", 0L);
            List<byte[]> path = fields.getJsonArray("path", new JsonArray()).stream()
                    .map(hash -> Base64.getDecoder().decode(String.valueOf(hash)))
                    .toList();
            return key.open(fields.getString("checkpoint", ""))
                    .flatMap(Checkpoint::parse)
                    .filter(checkpoint -> checkpoint.origin().equals(key.name()))
                    .filter(checkpoint -> new ProofCheck()
                            .includes(
                                    seq - 1,
                                    checkpoint.size(),
                                    Tree.leaf(entry.getBytes(StandardCharsets.UTF_8)),
                                    path,
                                    checkpoint.root()))
                    .map(checkpoint -> entry);
        } catch (DecodeException | ClassCastException | IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
