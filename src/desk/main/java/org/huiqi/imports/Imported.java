package org.huiqi.imports;

import java.util.List;
import org.huiqi.profile.Profile;
import org.huiqi.profile.reading.Fault;
import org.huiqi.profile.reading.ProfileDocument;

/**
 * What became of an import. Holds values of a firm: for who handed them in, not for logs.
 *
 * @param document the profile, filled in
 * @param profile the same, read
 * @param questionnaires names of the files that are questionnaires
 * @param filled what was put in, in the order of the profile
 * @param agreed how many values the profile had already, and the same
 * @param conflicts what differs, and was not put in
 * @param offers what may be put in and was not asked for
 * @param notes warnings, remarks, and what was left out
 * @param faults what cannot be read or is not allowed, and was not put in
 */
public record Imported(
        ProfileDocument document,
        Profile profile,
        List<String> questionnaires,
        List<Filling> filled,
        int agreed,
        List<Conflict> conflicts,
        List<Offer> offers,
        List<Note> notes,
        List<Fault> faults) {
    public Imported {
        questionnaires = List.copyOf(questionnaires);
        filled = List.copyOf(filled);
        conflicts = List.copyOf(conflicts);
        offers = List.copyOf(offers);
        notes = List.copyOf(notes);
        faults = List.copyOf(faults);
    }

    /** {@return the notes of a kind} */
    public List<Note> notes(Note.Kind kind) {
        return notes.stream().filter(note -> note.kind() == kind).toList();
    }

    /** {@return whether everything that was read could be put in} */
    public boolean isClean() {
        return conflicts.isEmpty() && faults.isEmpty();
    }

    /** How much it holds, and none of the values. */
    @Override
    public String toString() {
        return "Imported[filled=" + filled.size() + ", conflicts=" + conflicts.size() + "]";
    }
}
