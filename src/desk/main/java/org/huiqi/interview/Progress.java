package org.huiqi.interview;

/**
 * How far an interview is.
 *
 * @param programmes programmes that are looked at
 * @param open programmes among them that a question could still decide otherwise
 * @param questions questions that are open; entries of lists that are named later add to them
 * @param touched programmes that the next {@link #NEXT} questions are about
 * @param settled programmes among them that wait for nothing else
 */
public record Progress(int programmes, int open, int questions, int touched, int settled) {
    /** How many questions are looked ahead. */
    public static final int NEXT = 3;
}
