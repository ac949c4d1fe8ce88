package org.huiqi.profile.candidate;

import org.huiqi.profile.schema.Ask;
import org.huiqi.profile.schema.Doc;
import org.jspecify.annotations.Nullable;

/** One entry of {@code dataScenarios}: data-element scenarios put forward. */
public record DataScenario(
        @Doc(zh = "编号（表内唯一，不含@）", en = "id, unique in its list, without @") String id,
        @Doc(zh = "征集方向", en = "direction of the scenario")
                @Ask(zh = "属于哪个征集方向？", en = "Which direction of the call does it belong to?")
                @Nullable Direction direction,
        @Doc(zh = "名称", en = "name, information only") @Nullable String name,
        @Doc(zh = "备注", en = "note, information only") @Nullable String note)
        implements Candidate {

    /** Values of {@code dataScenarios[].direction}. */
    public enum Direction {
        @Doc(zh = "研发设计", en = "R&D and design")
        RD_DESIGN,
        @Doc(zh = "中试验证", en = "pilot test")
        PILOT_TEST,
        @Doc(zh = "生产制造", en = "production")
        PRODUCTION,
        @Doc(zh = "营销服务", en = "marketing")
        MARKETING,
        @Doc(zh = "运营管理", en = "operation")
        OPERATION,
        @Doc(zh = "产业链供应链协同", en = "supply chain")
        SUPPLY_CHAIN,
        @Doc(zh = "新业态新模式", en = "new model")
        NEW_MODEL,
        @Doc(zh = "其他", en = "other")
        OTHER
    }
}
