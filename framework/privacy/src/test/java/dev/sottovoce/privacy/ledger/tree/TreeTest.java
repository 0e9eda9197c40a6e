package dev.sottovoce.privacy.ledger.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class TreeTest {
    private static final int MOST = 70;

    private final ProofCheck check = new ProofCheck();

    @Test
    void the_empty_tree_has_the_hash_of_nothing() {
        assertThat(HexFormat.of().formatHex(Tree.EMPTY.root()))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void a_tree_of_one_is_its_leaf() {
        byte[] leaf = Tree.leaf("one".getBytes(StandardCharsets.UTF_8));

        assertThat(Tree.EMPTY.with(List.of(leaf)).root()).isEqualTo(leaf);
    }

    @Test
    void it_grows_alike_at_once_and_one_by_one() {
        Tree oneByOne = Tree.EMPTY;
        for (byte[] leaf : leaves(MOST)) {
            oneByOne = oneByOne.with(List.of(leaf));
        }

        assertThat(oneByOne.root()).isEqualTo(Tree.EMPTY.with(leaves(MOST)).root());
    }

    @Test
    void one_that_was_kept_grows_as_if_it_had_not_been() {
        Tree kept = Tree.EMPTY.with(leaves(13));

        Tree again = Tree.of(kept.size(), kept.edge()).with(leaves(MOST).subList(13, MOST));

        assertThat(again.root()).isEqualTo(Tree.EMPTY.with(leaves(MOST)).root());
    }

    @Test
    void an_edge_of_another_size_is_refused() {
        assertThatThrownBy(() -> Tree.of(3, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a tree of 3 entries has an edge of 2, not 0");
    }

    @Test
    void every_entry_of_every_size_is_proven_and_no_other_leaf_is() {
        for (int size = 1; size <= MOST; size++) {
            byte[] root = Tree.EMPTY.with(leaves(size)).root();
            for (int index = 0; index < size; index++) {
                List<byte[]> proof = proofs(size).inclusion(index, size);

                assertThat(check.includes(index, size, leaf(index), proof, root))
                        .isTrue();
                assertThat(check.includes(index, size, leaf(index + 1), proof, root))
                        .isFalse();
                assertThat(proof).hasSizeLessThanOrEqualTo(7);
            }
        }
    }

    @Test
    void every_size_extends_every_smaller_one_and_no_changed_one() {
        for (int second = 1; second <= MOST; second++) {
            byte[] root = Tree.EMPTY.with(leaves(second)).root();
            for (int first = 1; first <= second; first++) {
                List<byte[]> proof = proofs(second).consistency(first, second);

                assertThat(check.extendsTree(
                                first, second, Tree.EMPTY.with(leaves(first)).root(), root, proof))
                        .isTrue();
                assertThat(check.extendsTree(first, second, changed(first), root, proof))
                        .isFalse();
            }
        }
    }

    private static byte[] changed(int size) {
        var leaves = new ArrayList<>(leaves(size));
        leaves.set(size / 2, leaf(1000));
        return Tree.EMPTY.with(leaves).root();
    }

    private static Proofs proofs(int size) {
        var leaves = leaves(size);
        return new Proofs(index -> leaves.get((int) index));
    }

    private static List<byte[]> leaves(int count) {
        return IntStream.range(0, count).mapToObj(TreeTest::leaf).toList();
    }

    private static byte[] leaf(int number) {
        return Tree.leaf(("entry " + number).getBytes(StandardCharsets.UTF_8));
    }
}
