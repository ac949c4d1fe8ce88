package org.huiqi.report.view;

import java.util.List;

/**
 * A section of a report.
 *
 * @param label what it is about
 * @param number its place, from 1
 * @param heading its heading with its number: {@code 一、当前可办理的申报}, {@code 1. What …}
 * @param parts what it says
 */
public record Section(Label label, int number, String heading, List<Part> parts) {
    public Section {
        parts = List.copyOf(parts);
    }
}
