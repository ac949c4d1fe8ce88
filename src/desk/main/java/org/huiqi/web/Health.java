package org.huiqi.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.huiqi.Checker;
import org.huiqi.Checkers;

/** Says that the server is up and what it checks with. */
final class Health {
    private Health() {}

    static Answer of(Checkers checkers) {
        Checker checker = checkers.on(Checker.today());
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("status", "ok");
        node.put("version", version());
        node.put("edition", checker.edition().id());
        node.put("ruleset", checker.pack().digest());
        checkers.editions().ids().forEach(node.putArray("editions")::add);
        return Answer.of(Face.JSON.header(), node + "\n");
    }

    /** Version from the jar's manifest. */
    static String version() {
        String version = Health.class.getPackage().getImplementationVersion();
        return version == null ? "(unpackaged)" : version;
    }
}
