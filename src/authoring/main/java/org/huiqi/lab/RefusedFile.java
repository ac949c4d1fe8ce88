package org.huiqi.lab;

import java.nio.file.Path;

/**
 * A case file that cannot be read.
 *
 * @param path the file
 * @param reason its faults
 */
public record RefusedFile(Path path, CaseFileException reason) {}
