package org.huiqi.interview;

/**
 * How far an interview is.
 *
 * @param programmes programmes that are looked at
 * @param open programmes among them that a question could still decide otherwise
 * @param questions questions that are open; entries of lists that are named later add to them
 */
public record Progress(int programmes, int open, int questions) {}
