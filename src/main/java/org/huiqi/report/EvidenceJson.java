package org.huiqi.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.huiqi.Report;
import org.huiqi.report.view.Evidence;

/** The evidence to prepare as JSON: each document once, with the programmes that it serves. */
final class EvidenceJson {
    private EvidenceJson() {}

    static ArrayNode of(Report report) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (Evidence evidence : Evidence.of(report)) {
            ObjectNode node = list.addObject();
            ObjectNode text = node.putObject("document");
            text.put("zh", evidence.text().zh());
            text.put("en", evidence.text().en());
            ArrayNode programmes = node.putArray("programmes");
            evidence.programmes().forEach(programmes::add);
            node.put("perProgramme", evidence.isPerProgramme());
        }
        return list;
    }
}
