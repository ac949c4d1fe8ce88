package org.huiqi.profile.candidate;

import java.time.LocalDate;
import org.huiqi.profile.schema.Ask;
import org.huiqi.profile.schema.Doc;
import org.huiqi.profile.schema.In;
import org.huiqi.profile.schema.Range;
import org.huiqi.profile.schema.Unit;
import org.jspecify.annotations.Nullable;

/** One entry of {@code researchProjects}: research projects. */
public record ResearchProject(
        @Doc(zh = "编号（表内唯一，不含@）", en = "id, unique in its list, without @") String id,
        @Doc(zh = "实施周期", en = "period")
                @In(Unit.MONTHS)
                @Ask(zh = "实施周期多长？", en = "How long will it run?")
                @Nullable Integer months,
        @Doc(zh = "自主知识产权", en = "own intellectual property in the technology")
                @Ask(
                        zh = "项目技术是否有自主知识产权？",
                        en =
                                "Does the project technology rest on intellectual property of its own?")
                @Nullable Boolean ownIp,
        @Doc(zh = "申报单位数", en = "units, the lead included; 1 = alone")
                @Range(min = 1)
                @Ask(
                        zh = "申报单位有几家？（含牵头单位，独家填 1）",
                        en = "How many organisations apply, including the lead? (1 if alone)")
                @Nullable Integer unitCount,
        @Doc(zh = "明确牵头单位", en = "a lead unit is named")
                @Ask(zh = "是否明确了牵头单位？", en = "Has a lead organisation been named?")
                @Nullable Boolean leadUnitNamed,
        @Doc(zh = "书面协议", en = "a written agreement exists")
                @Ask(
                        zh = "是否签了约定各方权利和义务的书面协议？",
                        en = "Is there a written agreement on each party’s rights and duties?")
                @Nullable Boolean writtenAgreement,
        @Doc(zh = "协议日期", en = "its date")
                @Ask(zh = "协议哪天签的？", en = "When was the agreement signed?")
                @Nullable LocalDate agreementSignedOn,
        @Doc(zh = "项目负责人", en = "project leader") Leader leader,
        @Doc(zh = "名称", en = "name, information only") @Nullable String name,
        @Doc(zh = "备注", en = "note, information only") @Nullable String note)
        implements Candidate {

    /** Section {@code researchProjects[].leader}: project leader. */
    public record Leader(
            @Doc(zh = "本单位在职", en = "on the applicant's staff now")
                    @Ask(
                            zh = "项目负责人是否为申报单位在职人员？",
                            en = "Is the project leader currently on the applicant’s staff?")
                    @Nullable Boolean employedByApplicant,
            @Doc(zh = "合同类型", en = "contract")
                    @Ask(
                            zh = "项目负责人与单位签的是哪种合同？",
                            en = "What kind of contract does the project leader have?")
                    @Nullable Contract contract,
            @Doc(zh = "学位", en = "highest degree")
                    @Ask(zh = "项目负责人的最高学位是什么？", en = "What is the project leader’s highest degree?")
                    @Nullable Degree degree,
            @Doc(zh = "职称", en = "professional title")
                    @Ask(
                            zh = "项目负责人的职称是什么？",
                            en = "What is the project leader’s professional title?")
                    @Nullable Title title,
            @Doc(
                            zh = "逾期项目数",
                            en =
                                    "earlier provincial S&T projects of the construction sector neither accepted on schedule nor running normally")
                    @Ask(
                            zh = "项目负责人以往的省建设系统科技项目，有几个未按计划进度验收、也未正常实施？",
                            en =
                                    "How many earlier provincial S&T projects of the construction sector led by the leader are neither accepted on schedule nor running normally?")
                    @Nullable Integer overdueProjects,
            @Doc(zh = "科研失信记录", en = "record of research misconduct")
                    @Ask(
                            zh = "项目负责人有没有科研失信记录？",
                            en =
                                    "Is there any record of research misconduct by the project leader?")
                    @Nullable Boolean misconductRecord,
            @Doc(
                            zh = "本轮申报项目数",
                            en =
                                    "emergency management S&T projects that the leader applies for in this round, this one included")
                    @Ask(
                            zh = "项目负责人本轮共申报几个这类项目？（含这个）",
                            en =
                                    "For how many such projects is the leader applying in this round, including this one?")
                    @Nullable Integer emergencyApplications,
            @Doc(zh = "名称", en = "name, information only") @Nullable String name,
            @Doc(zh = "备注", en = "note, information only") @Nullable String note) {

        /** Values of {@code researchProjects[].leader.contract}. */
        public enum Contract {
            @Doc(zh = "劳动合同", en = "labour contract")
            LABOUR,
            @Doc(zh = "事业单位聘用合同", en = "appointment contract of a public institution")
            APPOINTMENT,
            @Doc(zh = "劳务、返聘", en = "service contract")
            SERVICE,
            @Doc(zh = "无", en = "none")
            NONE
        }

        /** Values of {@code researchProjects[].leader.degree}. */
        public enum Degree {
            @Doc(zh = "博士", en = "doctor")
            DOCTOR,
            @Doc(zh = "硕士", en = "master")
            MASTER,
            @Doc(zh = "学士", en = "bachelor")
            BACHELOR,
            @Doc(zh = "其他", en = "other")
            OTHER
        }

        /** Values of {@code researchProjects[].leader.title}. */
        public enum Title {
            @Doc(zh = "高级", en = "senior")
            SENIOR,
            @Doc(zh = "中级", en = "intermediate")
            INTERMEDIATE,
            @Doc(zh = "初级", en = "junior")
            JUNIOR,
            @Doc(zh = "无", en = "none")
            NONE
        }
    }
}
