package org.huiqi.screening.run;

import org.huiqi.profile.reading.Fault;
import org.huiqi.profile.reading.Location;

/** Why a CSV record cannot be read at all. */
final class CsvFault {
    private CsvFault() {}

    static Fault tooLong(Location at) {
        return fault(at, CsvText.TOO_LONG, CsvText.CLOSE_QUOTES);
    }

    static Fault notUtf8(Location at) {
        return fault(at, CsvText.NOT_UTF8, CsvText.SAVE_AS_UTF8);
    }

    static Fault malformed(Location at) {
        return fault(at, CsvText.MALFORMED, CsvText.QUOTE_CELLS);
    }

    static Fault loneReturn(Location at) {
        return fault(at, CsvText.LONE_RETURN, CsvText.END_LINES);
    }

    private static Fault fault(Location at, CsvText problem, CsvText advice) {
        return new Fault(at, "", null, problem.text(), advice.text());
    }
}
