package org.huiqi.profile.fact;

import org.huiqi.profile.candidate.XinchuangEntry;

/**
 * A solution or application case as put forward by its applicant: who may lead depends on both.
 *
 * @param entry the solution or case
 * @param applicant who puts it forward
 */
public record XinchuangSubmission(XinchuangEntry entry, Applicant applicant) {}
