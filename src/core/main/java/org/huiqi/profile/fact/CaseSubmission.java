package org.huiqi.profile.fact;

import org.huiqi.profile.candidate.DigitalCase;

/**
 * A digital transformation case as put forward by its applicant: who may put it forward depends on
 * both.
 *
 * @param digitalCase the case
 * @param applicant who puts it forward
 */
public record CaseSubmission(DigitalCase digitalCase, Applicant applicant) {}
