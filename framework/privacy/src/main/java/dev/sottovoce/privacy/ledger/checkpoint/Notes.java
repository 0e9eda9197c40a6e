package dev.sottovoce.privacy.ledger.checkpoint;

import java.util.ArrayList;
import java.util.List;

/** Notes one after the other, as a file of published checkpoints has them. */
public final class Notes {
    private Notes() {}

    /** The single notes, each with its signatures; a last one that was cut off is left out. */
    public static List<String> split(String text) {
        var notes = new ArrayList<String>();
        var note = new StringBuilder();
        boolean isSigned = false;
        for (String line : text.split("(?<=\n)", -1)) {
            boolean isSignature = line.startsWith(NoteSigner.DASH);
            if (isSigned && !isSignature) {
                notes.add(note.toString());
                note.setLength(0);
                isSigned = false;
            }
            note.append(line);
            isSigned |= isSignature && line.endsWith("\n");
        }
        if (isSigned) {
            notes.add(note.toString());
        }
        return List.copyOf(notes);
    }
}
