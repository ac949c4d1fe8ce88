package org.huiqi.rules;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huiqi.catalogue.Edition;
import org.huiqi.rules.Condition.All;
import org.huiqi.rules.Condition.Any;
import org.huiqi.rules.Condition.Comparison;
import org.huiqi.rules.Condition.Operator;
import org.huiqi.rules.Operands.Unreadable;

/**
 * The built-in pack as the build has read it, so that neither YAML nor DRL is parsed when it is
 * run.
 *
 * @param digest digest of the files that it was made of
 * @param edition the catalogue
 * @param rules rules of the programmes
 * @param standards rules of the standards
 */
record PackIndex(String digest, Edition edition, List<RuleText> rules, List<RuleText> standards) {
    private static final String RESOURCE = "org/huiqi/compiled/index.json";
    private static final Scope FULL_NAMES = new Scope(Map.of());
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .build();

    /** The index that is packaged, or empty where the build has made none. */
    static Optional<PackIndex> packaged() {
        try (InputStream in = PackIndex.class.getClassLoader().getResourceAsStream(RESOURCE)) {
            return in == null ? Optional.empty() : Optional.of(read(JSON.readTree(in)));
        } catch (IOException | Unreadable e) {
            return Optional.empty();
        }
    }

    /** Writes the index into a class folder. */
    void write(Path classes) throws IOException {
        ObjectNode node = JSON.createObjectNode();
        node.put("digest", digest);
        node.set("edition", JSON.valueToTree(edition));
        node.set("rules", rules(rules));
        node.set("standards", rules(standards));
        Path file = classes.resolve(RESOURCE);
        Files.createDirectories(file.getParent());
        JSON.writeValue(file.toFile(), node);
    }

    private static ArrayNode rules(List<RuleText> rules) {
        ArrayNode array = JSON.createArrayNode();
        for (RuleText rule : rules) {
            ObjectNode node = array.addObject();
            node.put("id", rule.id());
            node.put("file", rule.file());
            node.put("line", rule.line());
            node.put("comment", rule.comment());
            node.set("condition", condition(rule.condition()));
        }
        return array;
    }

    private static ObjectNode condition(Condition condition) {
        ObjectNode node = JSON.createObjectNode();
        if (condition instanceof Comparison comparison) {
            node.put("fact", comparison.operand().factType().getName());
            node.put("operand", comparison.operand().text());
            node.put("operator", comparison.operator().name());
            ArrayNode literals = node.putArray("literals");
            comparison.literals().forEach(literal -> literals.add(literal.text()));
            node.put("line", comparison.line());
            return node;
        }
        boolean all = condition instanceof All;
        ArrayNode parts = node.putArray(all ? "all" : "any");
        List<Condition> conditions = all ? ((All) condition).parts() : ((Any) condition).parts();
        conditions.forEach(part -> parts.add(condition(part)));
        return node;
    }

    private static PackIndex read(JsonNode node) throws IOException, Unreadable {
        return new PackIndex(
                node.get("digest").asText(),
                JSON.treeToValue(node.get("edition"), Edition.class),
                readRules(node.get("rules")),
                readRules(node.get("standards")));
    }

    private static List<RuleText> readRules(JsonNode array) throws Unreadable {
        List<RuleText> rules = new ArrayList<>();
        for (JsonNode node : array) {
            rules.add(
                    new RuleText(
                            node.get("id").asText(),
                            node.get("file").asText(),
                            node.get("line").asInt(),
                            node.get("comment").asText(),
                            readCondition(node.get("condition"))));
        }
        return rules;
    }

    private static Condition readCondition(JsonNode node) throws Unreadable {
        if (node.has("operand")) {
            return readComparison(node);
        }
        List<Condition> parts = new ArrayList<>();
        for (JsonNode part : node.has("all") ? node.get("all") : node.get("any")) {
            parts.add(readCondition(part));
        }
        return node.has("all") ? new All(parts) : new Any(parts);
    }

    private static Comparison readComparison(JsonNode node) throws Unreadable {
        Class<?> fact = FULL_NAMES.type(node.get("fact").asText()).orElseThrow();
        List<Literal> literals = new ArrayList<>();
        for (JsonNode literal : node.get("literals")) {
            literals.add(Literals.read(literal.asText(), FULL_NAMES).orElseThrow());
        }
        return new Comparison(
                new Operands(fact, FULL_NAMES).read(node.get("operand").asText()),
                Operator.valueOf(node.get("operator").asText()),
                literals,
                node.get("line").asInt());
    }
}
