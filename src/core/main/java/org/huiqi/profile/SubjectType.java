package org.huiqi.profile;

import org.huiqi.profile.schema.Doc;

/** Values of {@code subject.type}. */
public enum SubjectType {
    @Doc(zh = "企业", en = "enterprise")
    ENTERPRISE,
    @Doc(zh = "个体工商户", en = "individual business")
    INDIVIDUAL_BUSINESS,
    @Doc(zh = "事业单位", en = "public institution")
    PUBLIC_INSTITUTION,
    @Doc(zh = "高校", en = "university")
    UNIVERSITY,
    @Doc(zh = "科研院所", en = "research institute")
    RESEARCH_INSTITUTE,
    @Doc(zh = "机关", en = "government")
    GOVERNMENT,
    @Doc(zh = "社团、协会", en = "social org")
    SOCIAL_ORG,
    @Doc(zh = "其他", en = "other")
    OTHER
}
