package org.huiqi.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Fields;
import org.huiqi.Checker;
import org.huiqi.catalogue.Edition;
import org.huiqi.catalogue.Programme;
import org.huiqi.profile.AsOf;
import org.huiqi.text.Language;
import org.jspecify.annotations.Nullable;

/** A request, its parameters checked as they are asked for. */
final class Call {
    private static final int LONGEST_SOURCE = 200;

    private final Request request;
    private final Fields parameters;

    /**
     * Looks at a request.
     *
     * @param request the request
     * @param known names of the parameters that it may have
     * @throws ProblemException where it has others, or one twice
     */
    Call(Request request, Set<String> known) throws ProblemException {
        this.request = request;
        this.parameters = parameters(request);
        for (Fields.Field field : parameters) {
            if (!known.contains(field.getName())) {
                String names = String.join(", ", new TreeSet<>(known));
                throw new ProblemException(
                        ProblemKind.BAD_PARAMETER,
                        ProblemText.UNKNOWN_PARAMETER.with(field.getName(), names));
            }
            if (field.getValues().size() > 1) {
                throw badParameter(field.getName(), field.getValues().toString(), "…");
            }
        }
    }

    private static Fields parameters(Request request) throws ProblemException {
        try {
            return Request.extractQueryParameters(request);
        } catch (RuntimeException e) {
            throw new ProblemException(ProblemKind.BAD_REQUEST, ProblemText.NOT_ENCODED.text());
        }
    }

    /** The language of a request that may have anything wrong with it. */
    static Language language(Request request) {
        try {
            Fields parameters = parameters(request);
            return "en".equals(parameters.getValue("lang")) ? Language.EN : Language.ZH;
        } catch (ProblemException e) {
            return Language.ZH;
        }
    }

    /** A parameter of a request that may have anything wrong with it. */
    static @Nullable String parameter(Request request, String name) {
        try {
            return parameters(request).getValue(name);
        } catch (ProblemException e) {
            return null;
        }
    }

    /** Whether such a request has no other parameters than these. */
    static boolean hasOnly(Request request, Set<String> known) {
        try {
            return known.containsAll(parameters(request).getNames());
        } catch (ProblemException e) {
            return false;
        }
    }

    /** The as-of date of such a request; today where it is not one. */
    static LocalDate asOf(Request request) {
        String text = parameter(request, "asOf");
        LocalDate day = text == null ? null : day(text);
        return day == null ? Checker.today() : day;
    }

    Request request() {
        return request;
    }

    /** The path, without dot segments; not decoded. */
    String path() {
        return request.getHttpURI().getCanonicalPath();
    }

    @Nullable String parameter(String name) {
        return parameters.getValue(name);
    }

    ProblemException badParameter(String name, String value, String allowed) {
        return refused(name, value, allowed);
    }

    static ProblemException refused(String name, String value, String allowed) {
        return new ProblemException(
                ProblemKind.BAD_PARAMETER, ProblemText.BAD_VALUE.with(name, value, allowed));
    }

    Language language() throws ProblemException {
        String word = parameter("lang");
        if (word == null || word.equals("zh")) {
            return Language.ZH;
        }
        if (word.equals("en")) {
            return Language.EN;
        }
        throw badParameter("lang", word, "zh|en");
    }

    /** The as-of date, by default today. */
    LocalDate asOf() throws ProblemException {
        String text = parameter("asOf");
        if (text == null) {
            return Checker.today();
        }
        LocalDate day = day(text);
        if (day == null || !AsOf.isAllowed(day)) {
            throw badParameter("asOf", text, "YYYY-MM-DD, 1900-2200");
        }
        return day;
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Ids of the programmes to look at; none = every programme. */
    Set<String> programmes(Edition edition) throws ProblemException {
        String text = parameter("programme");
        List<String> known = edition.programmes().stream().map(Programme::id).toList();
        Set<String> chosen = new LinkedHashSet<>();
        for (String word : text == null ? new String[0] : text.split(",", -1)) {
            String id = word.strip().toUpperCase(Locale.ROOT);
            if (!known.contains(id)) {
                throw badParameter("programme", word, String.join(",", known));
            }
            chosen.add(id);
        }
        return chosen;
    }

    /** What to call the profile in the report and in the places of faults. */
    String source() throws ProblemException {
        String source = parameter("source");
        if (source == null) {
            return "-";
        }
        if (source.isBlank()
                || source.length() > LONGEST_SOURCE
                || source.chars().anyMatch(Character::isISOControl)) {
            throw badParameter("source", source.strip(), "1-" + LONGEST_SOURCE);
        }
        return source;
    }

    /** Media types that the client accepts, the preferred first; none where it does not say. */
    List<String> accepted() {
        return preferred(request, HttpHeader.ACCEPT);
    }

    /** What a client prefers, the best first; nothing where it does not say, or not clearly. */
    static List<String> preferred(Request request, HttpHeader header) {
        try {
            return request.getHeaders().getQualityCSV(header);
        } catch (RuntimeException badQuotes) {
            return List.of();
        }
    }
}
