package org.huiqi.profile.candidate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.huiqi.profile.KnownList;
import org.huiqi.profile.Ternary;
import org.huiqi.profile.schema.Ask;
import org.huiqi.profile.schema.Doc;
import org.huiqi.profile.schema.In;
import org.huiqi.profile.schema.Money;
import org.huiqi.profile.schema.Reads;
import org.huiqi.profile.schema.Text;
import org.huiqi.profile.schema.Unit;
import org.jspecify.annotations.Nullable;

/** One entry of {@code constructionProjects}: construction projects. */
public record ConstructionProject(
        @Doc(zh = "编号（表内唯一，不含@）", en = "id, unique in its list, without @") String id,
        @Doc(zh = "本单位角色", en = "role of the applicant")
                @Ask(zh = "申报单位在项目中是什么角色？", en = "What is the applicant’s role in it?")
                @Nullable ApplicantRole applicantRole,
        @Doc(zh = "联合单位", en = "roles of the joint applicants; [] = alone")
                @Ask(zh = "有哪些联合申报单位？", en = "Which kinds of joint applicants are there?")
                @Nullable List<Partner> partners,
        @Doc(zh = "项目省份", en = "where the project is")
                @Text(Text.Kind.PROVINCE)
                @Ask(zh = "项目在哪个省？", en = "In which province is it?")
                @Nullable String province,
        @Doc(zh = "建设状态", en = "state") @Ask(zh = "建设到什么阶段？", en = "How far has construction got?")
                @Nullable Status status,
        @Doc(zh = "工程类别", en = "kind") @Ask(zh = "是哪类工程？", en = "What kind of construction is it?")
                @Nullable Kind kind,
        @Doc(zh = "总建筑面积", en = "gross floor area")
                @In(Unit.SQUARE_METRES)
                @Ask(zh = "总建筑面积是多少？", en = "What is the gross floor area?")
                @Nullable BigDecimal grossFloorArea,
        @Doc(zh = "合同金额", en = "contract sum")
                @Money
                @Ask(zh = "合同金额是多少？", en = "What is the contract sum?")
                @Nullable BigDecimal contractAmount,
        @Doc(zh = "智能建造应用", en = "applications")
                @Ask(
                        zh = "用了哪些智能建造技术？",
                        en = "Which intelligent construction technologies are used?")
                @Nullable List<Application> applications,
        @Doc(zh = "名称", en = "name, information only") @Nullable String name,
        @Doc(zh = "备注", en = "note, information only") @Nullable String note)
        implements Candidate {
    public ConstructionProject {
        partners = KnownList.copy(partners);
        applications = KnownList.copy(applications);
    }

    /** Values of {@code constructionProjects[].applicantRole}. */
    public enum ApplicantRole {
        @Doc(zh = "总承包", en = "general contractor")
        GENERAL_CONTRACTOR,
        @Doc(zh = "建设", en = "owner")
        OWNER,
        @Doc(zh = "设计", en = "designer")
        DESIGNER,
        @Doc(zh = "技术服务", en = "tech service")
        TECH_SERVICE,
        @Doc(zh = "其他", en = "other")
        OTHER
    }

    /** Values of {@code constructionProjects[].partners}. */
    public enum Partner {
        @Doc(zh = "建设单位", en = "owner")
        OWNER,
        @Doc(zh = "设计单位", en = "designer")
        DESIGNER,
        @Doc(zh = "技术服务单位", en = "tech service")
        TECH_SERVICE,
        @Doc(zh = "其他", en = "other")
        OTHER
    }

    /** Values of {@code constructionProjects[].status}. */
    public enum Status {
        @Doc(zh = "未开工", en = "not started")
        NOT_STARTED,
        @Doc(zh = "在建", en = "under construction")
        UNDER_CONSTRUCTION,
        @Doc(zh = "已完工", en = "completed")
        COMPLETED
    }

    /** Values of {@code constructionProjects[].kind}. */
    public enum Kind {
        @Doc(zh = "房屋建筑", en = "building")
        BUILDING,
        @Doc(zh = "市政基础设施", en = "municipal")
        MUNICIPAL,
        @Doc(zh = "其他", en = "other")
        OTHER
    }

    /** Values of {@code constructionProjects[].applications}. */
    public enum Application {
        @Doc(zh = "建筑产业互联网", en = "construction industrial internet")
        CONSTRUCTION_INTERNET,
        @Doc(zh = "BIM技术", en = "BIM")
        BIM,
        @Doc(zh = "建筑机器人及智能装备", en = "construction robots and smart equipment")
        ROBOTS_EQUIPMENT,
        @Doc(zh = "智能施工管理", en = "smart site management")
        SMART_SITE,
        @Doc(zh = "其他", en = "other")
        OTHER
    }

    /**
     * {@return whether every joint applicant has one of the roles; alone is fine}
     *
     * @param roles what counts
     */
    @Doc(zh = "联合单位限于", en = "partners only of")
    @Reads("partners")
    public @Nullable Boolean hasPartnersOnlyOf(Partner... roles) {
        return Ternary.test(partners, held -> List.of(roles).containsAll(held));
    }

    /** {@return number of different applications of intelligent construction} */
    @Doc(zh = "智能建造应用数", en = "number of applications")
    @Reads("applications")
    public @Nullable Integer applicationCount() {
        return applications == null ? null : (Integer) Set.copyOf(applications).size();
    }
}
