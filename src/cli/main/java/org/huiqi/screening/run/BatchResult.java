package org.huiqi.screening.run;

import java.util.List;
import org.huiqi.profile.reading.Position;
import org.huiqi.text.Bilingual;

/**
 * What a worker made of a batch.
 *
 * @param text what is written about its firms, complete lines
 * @param tally what was counted
 * @param refusals why firms were refused, some of it where it is much
 * @param unsaid how many more reasons there are
 * @param end where the next batch begins
 */
record BatchResult(byte[] text, Tally tally, List<Bilingual> refusals, long unsaid, Position end) {}
