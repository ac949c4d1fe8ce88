package org.huiqi.spark;

import java.io.Serializable;
import org.huiqi.screening.VerdictRow;

/**
 * What is said about a firm in one programme, or why it was refused: a {@link VerdictRow} and the
 * source that its firm is numbered in, as a bean because Spark's encoders know no records. Texts
 * that are not known are empty, none is null. Mutable, for Spark.
 *
 * @serial exclude
 */
public final class FirmVerdict implements Serializable {
    private static final long serialVersionUID = 1L;

    private String source = "";
    private long firm;
    private String name = "";
    private String creditCode = "";
    private String programme = "";
    private String verdict = "";
    private String timing = "";
    private String message = "";

    /** A row to be filled by Spark. */
    public FirmVerdict() {}

    FirmVerdict(String source, VerdictRow row) {
        this.source = source;
        this.firm = row.firm();
        this.name = row.name();
        this.creditCode = row.creditCode();
        this.programme = row.programme();
        this.verdict = row.verdict();
        this.timing = row.timing();
        this.message = row.message();
    }

    /** {@return the file, or the partition, that the firm is numbered in} */
    public String getSource() {
        return source;
    }

    /**
     * See the getter.
     *
     * @param source as the getter gives it
     */
    public void setSource(String source) {
        this.source = source;
    }

    /** {@return number of the firm in its source, from 1} */
    public long getFirm() {
        return firm;
    }

    /**
     * See the getter.
     *
     * @param firm as the getter gives it
     */
    public void setFirm(long firm) {
        this.firm = firm;
    }

    /** {@return name of the firm} */
    public String getName() {
        return name;
    }

    /**
     * See the getter.
     *
     * @param name as the getter gives it
     */
    public void setName(String name) {
        this.name = name;
    }

    /** {@return unified social credit code of the firm} */
    public String getCreditCode() {
        return creditCode;
    }

    /**
     * See the getter.
     *
     * @param creditCode as the getter gives it
     */
    public void setCreditCode(String creditCode) {
        this.creditCode = creditCode;
    }

    /** {@return id of the programme; empty where the firm was refused} */
    public String getProgramme() {
        return programme;
    }

    /**
     * See the getter.
     *
     * @param programme as the getter gives it
     */
    public void setProgramme(String programme) {
        this.programme = programme;
    }

    /** {@return name of the verdict, or {@link VerdictRow#REFUSED}} */
    public String getVerdict() {
        return verdict;
    }

    /**
     * See the getter.
     *
     * @param verdict as the getter gives it
     */
    public void setVerdict(String verdict) {
        this.verdict = verdict;
    }

    /** {@return how the programme's window lies to the as-of date} */
    public String getTiming() {
        return timing;
    }

    /**
     * See the getter.
     *
     * @param timing as the getter gives it
     */
    public void setTiming(String timing) {
        this.timing = timing;
    }

    /** {@return why the firm was refused, one fault a line, the first ones of many} */
    public String getMessage() {
        return message;
    }

    /**
     * See the getter.
     *
     * @param message as the getter gives it
     */
    public void setMessage(String message) {
        this.message = message;
    }
}
