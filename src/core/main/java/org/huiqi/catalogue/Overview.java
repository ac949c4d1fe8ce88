package org.huiqi.catalogue;

import java.time.LocalDate;
import java.util.List;
import org.huiqi.catalogue.Programme.Note;
import org.huiqi.catalogue.Programme.Portal;
import org.huiqi.catalogue.shape.MayBeLeftOut;
import org.huiqi.catalogue.shape.TextForm;
import org.huiqi.profile.schema.Doc;
import org.huiqi.profile.schema.Range;
import org.huiqi.text.Bilingual;
import org.jspecify.annotations.Nullable;

/** One of the handbook's policy overviews: background, nothing to apply for. */
public record Overview(
        @Doc(zh = "编号，如 G1", en = "G1 to G3") @TextForm(TextForm.Kind.ID) String id,
        @Doc(zh = "名称", en = "name") Bilingual name,
        @Doc(zh = "手册印刷页码", en = "printed page") @Range(min = 1) int page,
        @Doc(zh = "宗旨", en = "what it is for") Bilingual purpose,
        @Doc(zh = "有效期；未印则不写", en = "when it is in force, or null") @MayBeLeftOut
                @Nullable Validity validity,
        @Doc(zh = "内容", en = "what it says") List<Section> sections,
        @Doc(zh = "日期", en = "its dates") List<Dated> dates,
        @Doc(zh = "相关的项目编号", en = "programmes that it feeds") @TextForm(TextForm.Kind.ID)
                List<String> links,
        @Doc(zh = "网站", en = "sites") List<Portal> portals,
        @Doc(zh = "说明", en = "notes") List<Note> notes) {
    public Overview {
        sections = Programme.orNone(sections);
        dates = Programme.orNone(dates);
        links = Programme.orNone(links);
        portals = Programme.orNone(portals);
        notes = Programme.orNone(notes);
    }

    /** First and last day. */
    public record Validity(
            @Doc(zh = "第一天；未印则不写", en = "first day, or null where not printed") @MayBeLeftOut
                    @Nullable LocalDate from,
            @Doc(zh = "最后一天", en = "last day") LocalDate to) {}

    /** A heading and what stands under it. */
    public record Section(
            @Doc(zh = "标题", en = "heading") Bilingual heading,
            @Doc(zh = "各项", en = "items") List<Bilingual> items) {
        public Section {
            items = Programme.orNone(items);
        }
    }

    /** A date and what is due. */
    public record Dated(
            @Doc(zh = "日期", en = "date") LocalDate date,
            @Doc(zh = "须办什么", en = "note") Bilingual note) {}
}
