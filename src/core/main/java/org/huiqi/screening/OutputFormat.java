package org.huiqi.screening;

/** What a run writes about its firms. */
public enum OutputFormat {
    /** One JSON object a firm: number, name, credit code, verdicts. */
    VERDICTS,
    /** One JSON report a firm, every finding explained. */
    REPORTS,
    /** CSV, one row a firm and programme. */
    ROWS,
    /** How many firms got which verdict, as a table for people. */
    SUMMARY,
    /** How many firms got which verdict, as JSON. */
    SUMMARY_JSON;

    /** {@return whether only the whole is written, nothing about a single firm} */
    public boolean isSummary() {
        return this == SUMMARY || this == SUMMARY_JSON;
    }
}
