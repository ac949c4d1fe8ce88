package org.huiqi.imports;

import org.huiqi.profile.reading.Node;
import org.huiqi.text.Bilingual;

/**
 * What may be put into the profile and is not put there unasked: a title, which may have lapsed;
 * one of several industries of one name.
 *
 * @param path its place: a list that it may be added to, or a field
 * @param value the entry or value
 * @param label what it is
 * @param source where it stands
 */
public record Offer(String path, Node value, Bilingual label, Source source) {}
