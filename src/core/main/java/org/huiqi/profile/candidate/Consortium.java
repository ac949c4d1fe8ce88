package org.huiqi.profile.candidate;

import java.util.List;
import org.huiqi.profile.KnownList;
import org.huiqi.profile.SubjectType;
import org.huiqi.profile.Ternary;
import org.huiqi.profile.schema.Ask;
import org.huiqi.profile.schema.Doc;
import org.huiqi.profile.schema.Reads;
import org.jspecify.annotations.Nullable;

/** One entry of {@code consortia}: innovation consortia. */
public record Consortium(
        @Doc(zh = "编号（表内唯一，不含@）", en = "id, unique in its list, without @") String id,
        @Doc(zh = "本单位角色", en = "role of the applicant")
                @Ask(zh = "申报单位在其中是什么角色？", en = "What is the applicant’s role in it?")
                @Nullable ApplicantRole applicantRole,
        @Doc(zh = "领域", en = "field") @Ask(zh = "属于哪个领域？", en = "In which field is it?")
                @Nullable Field field,
        @Doc(zh = "细分领域已建", en = "the niche already has a consortium")
                @Ask(zh = "这个细分领域是否已建有创新联合体？", en = "Is there already a consortium in this niche?")
                @Nullable Boolean nicheHasConsortium,
        @Doc(zh = "参与单位（不含牵头单位）；[] 表示没有", en = "participants, without the lead; [] = none")
                @Ask(zh = "有哪些参与单位？（不含牵头单位）", en = "Who are the participants, other than the lead?")
                @Nullable List<Participant> participants,
        @Doc(zh = "名称", en = "name, information only") @Nullable String name,
        @Doc(zh = "备注", en = "note, information only") @Nullable String note)
        implements Candidate {
    public Consortium {
        participants = KnownList.copy(participants);
    }

    /** Values of {@code consortia[].applicantRole}. */
    public enum ApplicantRole {
        @Doc(zh = "牵头", en = "lead")
        LEAD,
        @Doc(zh = "参与", en = "member")
        MEMBER
    }

    /** Values of {@code consortia[].field}. */
    public enum Field {
        @Doc(zh = "高端装备", en = "high-end equipment")
        HIGH_END_EQUIPMENT,
        @Doc(zh = "集成电路", en = "integrated circuits")
        INTEGRATED_CIRCUITS,
        @Doc(zh = "新能源", en = "new energy")
        NEW_ENERGY,
        @Doc(zh = "新材料", en = "new materials")
        NEW_MATERIALS,
        @Doc(zh = "生物医药", en = "biomedicine")
        BIOMEDICINE,
        @Doc(zh = "新能源汽车", en = "new-energy vehicles")
        NEW_ENERGY_VEHICLES,
        @Doc(zh = "新型电力装备", en = "new power equipment")
        NEW_POWER_EQUIPMENT,
        @Doc(zh = "节能环保", en = "energy saving and environmental protection")
        ENERGY_SAVING_ENVIRONMENT,
        @Doc(zh = "软件与信息服务", en = "software and information services")
        SOFTWARE_IT_SERVICES,
        @Doc(zh = "物联网", en = "internet of things")
        INTERNET_OF_THINGS,
        @Doc(zh = "新一代信息通信", en = "next-generation communications")
        NEXT_GEN_COMMUNICATIONS,
        @Doc(zh = "高技术船舶和海工装备", en = "high-tech ships and offshore equipment")
        HIGH_TECH_SHIPS_OFFSHORE,
        @Doc(zh = "航空航天", en = "aerospace")
        AEROSPACE,
        @Doc(zh = "第三代半导体", en = "third-generation semiconductors")
        THIRD_GEN_SEMICONDUCTORS,
        @Doc(zh = "通用人工智能", en = "general AI")
        GENERAL_AI,
        @Doc(zh = "类脑智能", en = "brain-inspired intelligence")
        BRAIN_INSPIRED,
        @Doc(zh = "量子科技", en = "quantum technology")
        QUANTUM,
        @Doc(zh = "氢能和新型储能", en = "hydrogen and new energy storage")
        HYDROGEN_NEW_STORAGE,
        @Doc(zh = "深海深地空天", en = "deep sea, deep earth and aerospace")
        DEEP_SEA_EARTH_SPACE,
        @Doc(zh = "合成生物", en = "synthetic biology")
        SYNTHETIC_BIOLOGY,
        @Doc(zh = "细胞和基因技术", en = "cell and gene technology")
        CELL_GENE,
        @Doc(zh = "未来网络", en = "future networks")
        FUTURE_NETWORKS,
        @Doc(zh = "先进计算", en = "advanced computing")
        ADVANCED_COMPUTING,
        @Doc(zh = "元宇宙", en = "metaverse")
        METAVERSE,
        @Doc(zh = "其他", en = "other")
        OTHER
    }

    /** One entry of {@code consortia[].participants}: participants, without the lead; [] = none. */
    public record Participant(
            @Doc(zh = "参与单位类型", en = "kind of participant (the lead is not listed here)")
                    @Ask(zh = "是哪一类主体？", en = "What kind of body is it?")
                    @Nullable SubjectType type,
            @Doc(zh = "独立法人", en = "has legal personality")
                    @Ask(zh = "是否具有独立法人资格？", en = "Does it have legal personality?")
                    @Nullable Boolean legalPerson,
            @Doc(zh = "名称", en = "name, information only") @Nullable String name,
            @Doc(zh = "备注", en = "note, information only") @Nullable String note) {}

    /** {@return number of participants} */
    @Doc(zh = "参与单位数", en = "number of participants")
    @Reads("participants")
    public @Nullable Integer participantCount() {
        return KnownList.size(participants);
    }

    /** {@return whether every participant has legal personality} */
    @Doc(zh = "参与单位均为独立法人", en = "every participant is a legal person")
    @Reads("participants[].legalPerson")
    public @Nullable Boolean allParticipantsLegalPersons() {
        return Ternary.every(participants, Participant::legalPerson);
    }

    /**
     * {@return whether one of the participants is of one of the types}
     *
     * @param types what counts
     */
    @Doc(zh = "参与单位包含", en = "participants include")
    @Reads("participants[].type")
    public @Nullable Boolean hasParticipant(SubjectType... types) {
        return Ternary.any(participants, participant -> Ternary.in(participant.type(), types));
    }
}
