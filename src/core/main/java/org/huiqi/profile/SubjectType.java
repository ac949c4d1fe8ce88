package org.huiqi.profile;

/** Values of {@code subject.type}. */
public enum SubjectType {
    ENTERPRISE,
    INDIVIDUAL_BUSINESS,
    PUBLIC_INSTITUTION,
    UNIVERSITY,
    RESEARCH_INSTITUTE,
    GOVERNMENT,
    SOCIAL_ORG,
    OTHER
}
