package org.huiqi.catalogue;

import java.time.LocalDate;
import java.util.List;
import org.huiqi.catalogue.Programme.Named;
import org.huiqi.catalogue.shape.MayBeLeftOut;
import org.huiqi.catalogue.shape.Needed;
import org.huiqi.catalogue.shape.TextForm;
import org.huiqi.profile.schema.Doc;
import org.huiqi.profile.schema.Range;
import org.huiqi.text.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * One version of a standard outside the handbook that leads to a title. It is judged like a
 * programme and has no window; which version applies depends on the day.
 */
public record Standard(
        @Doc(zh = "标准编号，如 srdi", en = "the standard, for example srdi") @TextForm(TextForm.Kind.ID)
                String id,
        @Doc(zh = "版本，如 2022，加引号", en = "the version, for example 2022") @TextForm(TextForm.Kind.ID)
                String version,
        @Doc(zh = "在称号阶梯中的位置，由低到高", en = "place in the ladder of titles, lowest first") int rung,
        @Doc(
                        zh = "所通向的资质类型，titles[].type 的一个值",
                        en = "kind of title that it leads to, a word of titles[].type")
                String title,
        @Doc(zh = "称号名称", en = "name of the title") Bilingual name,
        @Doc(zh = "适用的第一天；不写即不限", en = "first day that the version applies on; null = open")
                @MayBeLeftOut
                @Nullable LocalDate from,
        @Doc(zh = "适用的最后一天；不写即不限", en = "last day that it applies on; null = open") @MayBeLeftOut
                @Nullable LocalDate to,
        @Doc(
                        zh = "转述所依据的文件，以正式文件为准",
                        en = "documents that it was restated from; the official text decides")
                Bilingual source,
        @Doc(zh = "通道；不写即只有一条", en = "ways in; empty = one") List<Named> tracks,
        @Doc(zh = "任选其一的各组名称", en = "names of the groups of alternatives") List<Named> groups,
        @Doc(zh = "全部条件，按次序", en = "every condition, in order") @Needed List<Criterion> criteria,
        @Doc(zh = "评分；没有则不写", en = "what points are given for, or null where none are")
                @MayBeLeftOut
                @Nullable Score score)
        implements Judged {
    public Standard {
        tracks = Programme.orNone(tracks);
        groups = Programme.orNone(groups);
        criteria = Programme.orNone(criteria);
    }

    /** What points are given for. */
    public record Score(
            @Doc(
                            zh = "看得分的条件的编号",
                            en =
                                    "id of the criterion that asks for enough of them; its rule names the marks")
                    @TextForm(TextForm.Kind.ID)
                    String criterion,
            @Doc(zh = "分别合计的各部分；没有则不写", en = "parts that are added up by themselves; empty = none")
                    List<Named> parts,
            @Doc(zh = "评分指标，按次序", en = "what is looked at, in order") @Needed
                    List<Indicator> indicators) {
        public Score {
            parts = Programme.orNone(parts);
            indicators = Programme.orNone(indicators);
        }
    }

    /** One indicator of a score. */
    public record Indicator(
            @Doc(zh = "编号，如 SR-07", en = "for example SR-07") @TextForm(TextForm.Kind.ID) String id,
            @Doc(zh = "所属的部分", en = "part of the score that it belongs to, or null") @MayBeLeftOut
                    @Nullable String part,
            @Doc(zh = "最高分", en = "most points that it gives") @Range(min = 1) int max,
            @Doc(zh = "几个档次都成立时怎么合计；不写即取最高", en = "how several bands that hold are combined")
                    @MayBeLeftOut
                    @Nullable Combine combine,
            @Doc(
                            zh = "填报得分的档案字段；由档次给分则不写",
                            en =
                                    "profile field that the points are entered in; null = the bands give them")
                    @MayBeLeftOut
                    @Nullable String entered,
            @Doc(zh = "看什么", en = "what is looked at") Bilingual name,
            @Doc(
                            zh = "各档次的编号，每档一条规则",
                            en = "ids of its bands, each a rule that says how many points it gives")
                    List<String> bands) {
        public Indicator {
            combine = combine == null ? Combine.MAX : combine;
            bands = Programme.orNone(bands);
        }
    }

    /** How several bands that hold are combined. */
    public enum Combine {
        /** The highest counts. */
        MAX,
        /** They are added up, as far as the indicator goes. */
        SUM
    }

    /** {@return {@code srdi-2022}: the name of its files, without the ending} */
    @Override
    public String file() {
        return id + "-" + version;
    }

    /** Always the applicant itself. */
    @Override
    public @Nullable String candidates() {
        return null;
    }

    /**
     * {@return whether it is the version that applies on a day}
     *
     * @param day the day
     */
    public boolean appliesOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
