package org.huiqi.synthetic;

import java.util.List;
import org.huiqi.profile.SubjectType;

/** Kinds of applicants, how common they are and what they do. */
enum Archetype {
    MANUFACTURER(46, SubjectType.ENTERPRISE, "C1351 C2614 C2770 C3360 C3562 C3525 C3824 C3983 C39"),
    SOFTWARE_HOUSE(16, SubjectType.ENTERPRISE, "I6513 I6520 I6531 I65 I6420"),
    SERVICE_FIRM(11, SubjectType.ENTERPRISE, "M7310 M7320 L7212 N7722 M7481 O8111"),
    TRADER(8, SubjectType.ENTERPRISE, "F5171 F5233 F51 G5430 G5990 G5532 H6110 H6210"),
    BUILDER(5, SubjectType.ENTERPRISE, "E4710 E4813 E4910 E5021"),
    ENERGY_FIRM(3, SubjectType.ENTERPRISE, "D4415 D4420 B0610 B0810"),
    FARM(2, SubjectType.ENTERPRISE, "A0111 A0311 A0412"),
    BANK_OR_FUND(2, SubjectType.ENTERPRISE, "J6621 J6632 J67"),
    SELF_EMPLOYED(3, SubjectType.INDIVIDUAL_BUSINESS, "F5229 H6220 C1310"),
    UNIVERSITY(1, SubjectType.UNIVERSITY, "P8341"),
    INSTITUTE(2, SubjectType.RESEARCH_INSTITUTE, "M7320 M7310"),
    PUBLIC_BODY(1, SubjectType.PUBLIC_INSTITUTION, "M7452 S9125 P8391");

    private final int weight;
    private final SubjectType subject;
    private final List<String> codes;

    Archetype(int weight, SubjectType subject, String codes) {
        this.weight = weight;
        this.subject = subject;
        this.codes = List.of(codes.split(" "));
    }

    /** Draws one, the common ones more often. */
    static Archetype draw(Chance chance) {
        int[] weights = new int[values().length];
        for (Archetype archetype : values()) {
            weights[archetype.ordinal()] = archetype.weight;
        }
        return values()[chance.weighted(weights)];
    }

    SubjectType subject() {
        return subject;
    }

    /** Industry codes; some are short, as in real files. */
    List<String> codes() {
        return codes;
    }

    /** Whether it may do services of the technology-advanced list. */
    boolean servesAbroad() {
        return this == SOFTWARE_HOUSE || this == SERVICE_FIRM;
    }

    boolean isEnterprise() {
        return subject == SubjectType.ENTERPRISE;
    }
}
