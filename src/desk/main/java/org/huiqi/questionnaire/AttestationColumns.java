package org.huiqi.questionnaire;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.huiqi.profile.AttestationEntry;
import org.huiqi.profile.AttestationKey;
import org.huiqi.profile.schema.Meaning;
import org.huiqi.text.Bilingual;

/** The parts of an attestation as columns. */
public final class AttestationColumns {
    /** What they are called together. */
    public static final Bilingual NAME = new Bilingual("人工确认", "Attestations");

    private static final Map<String, Bilingual> NAMES =
            Map.of(
                    "value", new Bilingual("是否符合", "Holds"),
                    "by", new Bilingual("确认人", "By"),
                    "on", new Bilingual("确认日期", "On"),
                    "evidence", new Bilingual("依据的材料", "On what evidence"),
                    "edition", new Bilingual("手册版次", "Edition"),
                    "digest", new Bilingual("要求摘要", "Digest of the requirement"));

    /** Value, by, on, evidence, and what was read: edition and digest. */
    public static final List<Column> ALL =
            Arrays.stream(AttestationEntry.class.getRecordComponents())
                    .map(AttestationColumns::column)
                    .toList();

    private AttestationColumns() {}

    private static Column column(RecordComponent component) {
        String name = component.getName();
        Meaning meaning = Meaning.of(component);
        Bilingual label = meaning == null ? NAMES.get(name) : meaning.text();
        return new Column(
                AttestationKey.SECTION + "[]." + name,
                name,
                component,
                Objects.requireNonNull(label));
    }
}
