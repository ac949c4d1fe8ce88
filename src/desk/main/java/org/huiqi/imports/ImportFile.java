package org.huiqi.imports;

/**
 * A file to be imported.
 *
 * @param name its name, without its folder
 * @param bytes what it holds
 */
public record ImportFile(String name, byte[] bytes) {}
