package org.huiqi.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.huiqi.Checker;

/** Says that the server is up and what it checks with. */
final class Health {
    private Health() {}

    static Answer of(Checker checker) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("status", "ok");
        node.put("version", version());
        node.put("edition", checker.edition().id());
        node.put("ruleset", checker.pack().digest());
        return Answer.of(Face.JSON.header(), node + "\n");
    }

    /** Version from the jar's manifest. */
    static String version() {
        String version = Health.class.getPackage().getImplementationVersion();
        return version == null ? "(unpackaged)" : version;
    }
}
