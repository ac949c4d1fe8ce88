package org.huiqi.profile;

/** Values of {@code titles[].type}. */
public enum TitleType {
    HNTE,
    TECH_SME,
    INNOVATIVE_SME,
    PROV_SRDI,
    NATIONAL_LITTLE_GIANT,
    CHAMPION,
    LEADING_INNOVATIVE,
    INDUSTRY_LEADER,
    UNICORN,
    GAZELLE,
    TECH_ADVANCED_SERVICE,
    NATIONAL_TECH_INNOVATION_DEMO,
    IP_ADVANTAGE,
    IP_DEMO,
    OTHER;

    /** {@return whether titles of this type end three years after their issue} */
    public boolean lastsThreeYears() {
        return switch (this) {
            case HNTE, INNOVATIVE_SME, PROV_SRDI, NATIONAL_LITTLE_GIANT, CHAMPION -> true;
            default -> false;
        };
    }
}
