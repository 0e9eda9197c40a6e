package dev.sottovoce.privacy.ledger.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.sottovoce.privacy.ledger.tree.Tree;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class NotesTest {
    private static final String NAME = "quiet-bank.example/ledger";

    private final NoteSigner signer = new NoteSigner(NAME, new byte[32]);
    private final Checkpoint checkpoint = new Checkpoint(NAME, 0, Tree.EMPTY.root());

    @Test
    void the_public_key_of_a_seed_is_that_of_rfc_8032() {
        var seed = HexFormat.of().parseHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");

        String text = new NoteSigner(NAME, seed).key().text();

        byte[] typed = Base64.getDecoder().decode(text.split("\\+", 3)[2]);
        assertThat(HexFormat.of().formatHex(typed))
                .isEqualTo("01d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
    }

    @Test
    void a_checkpoint_is_three_lines() {
        assertThat(checkpoint.text())
                .isEqualTo("quiet-bank.example/ledger\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n");
    }

    @Test
    void a_note_opens_with_the_key_of_its_signer_only() {
        String note = signer.sign(checkpoint);

        assertThat(note).contains("\n\n\u2014 quiet-bank.example/ledger ");
        assertThat(signer.key().open(note)).contains(checkpoint.text());
        assertThat(NoteKey.parse(signer.key().text()).open(note)).contains(checkpoint.text());
        assertThat(new NoteSigner(NAME, new byte[] {
                            1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1,
                            2
                        })
                        .key()
                        .open(note))
                .isEmpty();
    }

    @Test
    void a_note_with_any_bit_flipped_does_not_open() {
        byte[] note = signer.sign(checkpoint).getBytes(StandardCharsets.UTF_8);

        for (int bit = 0; bit < note.length * 8; bit++) {
            note[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(signer.key().open(new String(note, StandardCharsets.UTF_8)))
                    .as("bit %s", bit)
                    .isEmpty();
            note[bit / 8] ^= (byte) (1 << bit % 8);
        }
    }

    @Test
    void a_statement_has_one_spelling() {
        assertThat(Checkpoint.parse(checkpoint.text()))
                .hasValueSatisfying(read -> assertThat(read.size()).isZero());
        assertThat(Checkpoint.parse(checkpoint.text() + "\n")).isEmpty();
        assertThat(Checkpoint.parse(checkpoint.text().replace("\n0\n", "\n00\n")))
                .isEmpty();
        assertThat(Checkpoint.parse("nothing")).isEmpty();
    }

    @Test
    void a_file_of_notes_is_read_one_by_one_and_a_torn_end_left_out() {
        String first = signer.sign(checkpoint);
        String second = signer.sign(new Checkpoint(NAME, 1, new byte[32]));

        assertThat(Notes.split(first + second)).isEqualTo(List.of(first, second));
        assertThat(Notes.split(first + second.substring(0, second.length() - 9)))
                .isEqualTo(List.of(first));
        assertThat(Notes.split("")).isEmpty();
    }

    @Test
    void a_key_that_is_none_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> NoteKey.parse("bank+00000000+AQID"));
        assertThatIllegalArgumentException().isThrownBy(() -> new NoteSigner("a bank", new byte[32]));
    }
}
