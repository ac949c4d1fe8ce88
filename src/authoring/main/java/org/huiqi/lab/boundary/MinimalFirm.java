package org.huiqi.lab.boundary;

import java.nio.charset.StandardCharsets;
import org.huiqi.catalogue.Judged;
import org.huiqi.profile.reading.Format;
import org.huiqi.profile.reading.Node;
import org.huiqi.profile.reading.Tree;

/** A firm of which nothing is known but that it puts forward one candidate. */
public final class MinimalFirm {
    private MinimalFirm() {}

    /** The firm for a programme or standard. */
    public static Node of(Judged judged) {
        String list = judged.candidates();
        String text = "{format: 1" + (list == null ? "" : ", " + list + ": [{id: c1}]") + "}";
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return ((Tree.Parsed) Tree.read(bytes, "", Format.YAML)).root();
    }
}
