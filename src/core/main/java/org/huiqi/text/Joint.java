package org.huiqi.text;

/** How texts are put beside each other in a line. */
public enum Joint implements Sentence {
    /** {@code 甲：乙} or {@code a: b}. */
    PAIR("%s：%s", "%s: %s"),
    /** {@code 甲（乙）} or {@code a (b)}. */
    ASIDE("%s（%s）", "%s (%s)"),
    /** {@code 甲，乙} or {@code a, b}. */
    COMMA("%s，%s", "%s, %s"),
    /** {@code 甲；乙} or {@code a; b}. */
    SEMICOLON("%s；%s", "%s; %s"),
    /** {@code 甲 至 乙} or {@code a to b}. */
    FROM_TO("%s 至 %s", "%s to %s"),
    /** {@code 甲。乙。} or {@code A. B.} */
    FOLLOWED("%s%s", "%s %s");

    private final Bilingual text;

    Joint(String zh, String en) {
        this.text = new Bilingual(zh, en);
    }

    @Override
    public Bilingual text() {
        return text;
    }
}
