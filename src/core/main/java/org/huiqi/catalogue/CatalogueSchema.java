package org.huiqi.catalogue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.huiqi.catalogue.shape.ShapeSchema;

/**
 * The JSON Schema (2020-12) of the files of a catalogue: {@code edition.yaml}, programmes,
 * overviews, standards and the glossary, each known by a key that it alone has. It is made from the
 * records that the files are read into; for editors and other programs.
 */
public final class CatalogueSchema {
    private CatalogueSchema() {}

    /** {@return the schema; members in a fixed order} */
    public static ObjectNode make() {
        ShapeSchema shapes = new ShapeSchema();
        Map<String, Class<?>> kinds = new LinkedHashMap<>();
        kinds.put("register", Catalogue.Index.class);
        kinds.put("rung", Standard.class);
        kinds.put("purpose", Overview.class);
        kinds.put("terms", Glossary.class);
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", "https://huiqi.org/schema/catalogue.json");
        schema.put("title", "惠企目录文件 / Files of a Huiqi catalogue");
        schema.put(
                "description",
                "读取时另外核对（JSON Schema 无法表达）：键和编号不重复，编号与文件名一致；其余见 huiqi lint。"
                        + " / The reader checks besides that keys and ids stand once and that ids are"
                        + " those of the file's name; huiqi lint checks the rest.");
        ObjectNode chosen = schema;
        for (Map.Entry<String, Class<?>> kind : kinds.entrySet()) {
            chosen.putObject("if").putArray("required").add(kind.getKey());
            chosen.set("then", shapes.reference(kind.getValue()));
            chosen = chosen.putObject("else");
        }
        chosen.setAll(shapes.reference(Programme.class));
        schema.set("$defs", shapes.definitions());
        return schema;
    }
}
