package org.huiqi.catalogue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.huiqi.catalogue.shape.CatalogueFileSchema;

/** The JSON Schema (2020-12) of the files of a catalogue, for editors. */
public final class CatalogueSchema {
    private CatalogueSchema() {}

    /** {@return the schema; a file is of the kind whose key it has, else a programme} */
    public static ObjectNode make() {
        Map<String, Class<?>> kinds = new LinkedHashMap<>();
        kinds.put("register", Catalogue.Index.class);
        kinds.put("rung", Standard.class);
        kinds.put("purpose", Overview.class);
        kinds.put("terms", Glossary.class);
        return new CatalogueFileSchema().of(kinds, Programme.class);
    }
}
