package org.huiqi.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huiqi.catalogue.shape.MayBeLeftOut;
import org.huiqi.catalogue.shape.Needed;
import org.huiqi.catalogue.shape.TextForm;
import org.huiqi.profile.TitleType;
import org.huiqi.profile.schema.Doc;
import org.huiqi.profile.schema.Range;
import org.huiqi.text.Bilingual;
import org.jspecify.annotations.Nullable;

/** One support programme of the handbook. */
public record Programme(
        @Doc(zh = "编号，与文件名相同", en = "its id, the name of its file") @TextForm(TextForm.Kind.ID)
                String id,
        @Doc(zh = "项目名称", en = "name as listed") Bilingual name,
        @Doc(zh = "手册别处印的名称", en = "names printed elsewhere in the handbook")
                List<Bilingual> otherNames,
        @Doc(zh = "类别", en = "funding or recognition") Kind kind,
        @Doc(zh = "手册印刷页码", en = "printed page of the handbook") @Range(min = 1) int page,
        @Doc(zh = "联系方式所印的单位", en = "bodies printed as contact") List<Bilingual> authorities,
        @Doc(
                        zh = "咨询电话，照印；单位不止一个的，依次各一个",
                        en = "phones as printed; of several bodies each has one, in their order")
                @TextForm(TextForm.Kind.PHONE)
                List<String> phones,
        @Doc(zh = "申报月份，供参考；未印则不写", en = "months for reference, or null where none is printed")
                @MayBeLeftOut
                @Nullable Window window,
        @Doc(zh = "有日期的截止日，各写明约束谁", en = "dated deadlines, by the actor whom they bind")
                List<Deadline> deadlines,
        @Doc(zh = "申报网站", en = "sites to apply on") List<Portal> portals,
        @Doc(zh = "手册所附的网页", en = "page that the handbook links to") @TextForm(TextForm.Kind.LINK)
                String source,
        @Doc(
                        zh = "申报对象所在的档案列表；不写即针对申报主体",
                        en =
                                "profile list that the programme is about; null = the applicant itself")
                @MayBeLeftOut
                @Nullable String candidates,
        @Doc(zh = "通道；不写即只有一条", en = "ways in; empty = one") List<Named> tracks,
        @Doc(zh = "任选其一的各组名称", en = "names of the groups of alternatives") List<Named> groups,
        @Doc(zh = "全部条件，按手册的次序", en = "every condition, in the order of the handbook") @Needed
                List<Criterion> criteria,
        @Doc(zh = "由事实引起的义务", en = "duties that facts may trigger") List<Obligation> obligations,
        @Doc(
                        zh = "程序、名额、支持、说明和文字问题",
                        en = "procedure, quotas, benefits, information and defects of the text")
                List<Note> notes,
        @Doc(
                        zh = "手册印明要提交的材料，须完整；没有印的不写",
                        en =
                                "what the handbook asks to be handed in, complete; nothing that it does not print")
                List<Bilingual> materials,
        @Doc(
                        zh = "所取得的资质，其后为更高的资质，同档案 titles[].type；不写即不取得资质",
                        en =
                                "title that it leads to, then those that stand above it, as in titles[].type; none where it leads to no title of a profile")
                List<TitleType> gives,
        @Doc(zh = "已持有该资质的须知", en = "what holders of its title have to know")
                List<Bilingual> holders,
        @Doc(
                        zh = "支持内容，写成算式；未印则不写",
                        en =
                                "what it pays or covers, as formulas; null where the handbook prints none")
                @MayBeLeftOut
                @Nullable BenefitTerms benefit)
        implements Judged {
    public Programme {
        otherNames = orNone(otherNames);
        authorities = orNone(authorities);
        phones = orNone(phones);
        deadlines = orNone(deadlines);
        portals = orNone(portals);
        tracks = orNone(tracks);
        groups = orNone(groups);
        criteria = orNone(criteria);
        obligations = orNone(obligations);
        notes = orNone(notes);
        materials = orNone(materials);
        gives = orNone(gives);
        holders = orNone(holders);
    }

    static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /** In the order of the file, which Map.copyOf would lose, anew in each run. */
    static <V> Map<String, V> orNone(@Nullable Map<String, V> map) {
        return map == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    /** The same of lists, none of which can be changed. */
    static Map<String, List<String>> listsOrNone(@Nullable Map<String, List<String>> map) {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        if (map != null) {
            map.forEach((name, list) -> copy.put(name, List.copyOf(list)));
        }
        return Collections.unmodifiableMap(copy);
    }

    /** {@return its id} */
    @Override
    public String file() {
        return id;
    }

    /** Kind of support. */
    public enum Kind {
        @Doc(zh = "资金引导", en = "funding")
        FUNDING,
        @Doc(zh = "认定培育", en = "recognition")
        RECOGNITION
    }

    /** Something with an id and a name. */
    public record Named(
            @Doc(zh = "编号", en = "id") @TextForm(TextForm.Kind.ID) String id,
            @Doc(zh = "名称", en = "name") Bilingual name) {}

    /** Months of a year, first to last, for reference only. */
    public record Window(
            @Doc(zh = "年份", en = "the year") @Range(min = 2000, max = 2100) int year,
            @Doc(zh = "起始月份", en = "first month") @Range(min = 1, max = 12) int from,
            @Doc(zh = "结束月份", en = "last month") @Range(min = 1, max = 12) int to) {
        /** {@return first day of the first month} */
        public LocalDate opensOn() {
            return LocalDate.of(year, from, 1);
        }

        /** {@return last day of the last month} */
        public LocalDate closesOn() {
            return LocalDate.of(year, to, 1).plusMonths(1).minusDays(1);
        }
    }

    /** A dated deadline. */
    public record Deadline(
            @Doc(zh = "最后一日，含当日", en = "last day, included") LocalDate date,
            @Doc(zh = "约束谁", en = "whom it binds") Actor actor,
            @Doc(zh = "过后是否不能再申报", en = "whether it ends the chance of a new application")
                    boolean closes,
            @Doc(zh = "须办什么", en = "what is due") Bilingual note) {}

    /** Whom a deadline binds. */
    public enum Actor {
        @Doc(zh = "申报单位", en = "applicant")
        APPLICANT,
        @Doc(zh = "设区市主管部门", en = "city authority", also = "设区市")
        CITY,
        @Doc(zh = "省级主管部门", en = "provincial authority")
        PROVINCE,
        @Doc(zh = "推荐单位", en = "recommending body")
        RECOMMENDER
    }

    /** A site to apply on. */
    public record Portal(
            @Doc(zh = "网站名称", en = "its name") Bilingual name,
            @Doc(zh = "网址，照印", en = "its address as printed") @TextForm(TextForm.Kind.LINK)
                    String url) {}

    /** A duty that facts may trigger; a rule has its id. */
    public record Obligation(
            @Doc(zh = "编号，规则同名", en = "id") @TextForm(TextForm.Kind.ID) String id,
            @Doc(zh = "条款出处", en = "locator") String clause,
            @Doc(zh = "须做什么", en = "what to do") Bilingual text) {}

    /** Something the handbook says that decides nothing. */
    public record Note(
            @Doc(zh = "编号", en = "id") @TextForm(TextForm.Kind.ID) String id,
            @Doc(zh = "类别", en = "kind") NoteKind kind,
            @Doc(zh = "内容", en = "text") Bilingual text,
            @Doc(zh = "文字不明时怎么掌握", en = "how we read it where that is not plain, or null")
                    @MayBeLeftOut
                    @Nullable Bilingual reading) {}

    /** Kinds of notes. */
    public enum NoteKind {
        @Doc(zh = "程序", en = "procedure")
        PROC,
        @Doc(zh = "名额", en = "quota of a region or recommender")
        QUOTA,
        @Doc(zh = "支持", en = "benefit")
        BEN,
        @Doc(zh = "说明", en = "information")
        INFO,
        @Doc(zh = "文字问题", en = "defect of the handbook's text")
        DEFECT
    }

    /** {@return whom to contact, each body with its phones} */
    public List<Bilingual> contacts() {
        List<Bilingual> contacts = new ArrayList<>();
        for (int i = 0; i < authorities.size(); i++) {
            Bilingual name = authorities.get(i);
            List<String> own =
                    phones.size() == authorities.size() ? phones.subList(i, i + 1) : phones;
            contacts.add(
                    own.isEmpty()
                            ? name
                            : new Bilingual(
                                    name.zh() + " " + String.join("、", own),
                                    name.en() + " " + String.join(", ", own)));
        }
        return contacts;
    }

    /**
     * {@return the criterion with an id}
     *
     * @param id its id
     */
    public Criterion criterion(String id) {
        return criteria.stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
    }

    /**
     * {@return the name of a track, or null where there is none}
     *
     * @param track id of the track; null: there are none
     */
    public @Nullable Bilingual trackName(@Nullable String track) {
        return tracks.stream()
                .filter(t -> t.id().equals(track))
                .map(Named::name)
                .findFirst()
                .orElse(null);
    }
}
