package org.huiqi.spark;

import java.io.Serializable;
import java.util.Iterator;
import java.util.Map;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Numbers lines and firms by what stands before their block in the file; drops blank lines. */
final class LineNumbers implements MapPartitionsFunction<Row, Row> {
    private static final long serialVersionUID = 1L;

    private final Broadcast<Map<Block, Count>> before;

    LineNumbers(Broadcast<Map<Block, Count>> before) {
        this.before = before;
    }

    /** A stretch of a file that one task reads from start to end. */
    record Block(String path, long start) implements Serializable {}

    /** How many lines, and how many of them are firms. */
    record Count(long lines, long firms) implements Serializable {
        static final Count NONE = new Count(0, 0);

        Count plus(long moreLines, long moreFirms) {
            return new Count(lines + moreLines, firms + moreFirms);
        }
    }

    @Override
    public Iterator<Row> call(Iterator<Row> lines) {
        Numbering numbering = new Numbering(before.value());
        Spliterator<Row> rows = Spliterators.spliteratorUnknownSize(lines, Spliterator.ORDERED);
        return StreamSupport.stream(rows, false).flatMap(numbering::number).iterator();
    }

    /** Counts on through the blocks of a partition. */
    private static final class Numbering {
        private final Map<Block, Count> before;
        private Block block = new Block("", 0);
        private Count done = Count.NONE;

        Numbering(Map<Block, Count> before) {
            this.before = before;
        }

        Stream<Row> number(Row line) {
            Block current = new Block(line.getString(0), line.getLong(1));
            if (!current.equals(block)) {
                block = current;
                done = before.get(block);
            }
            boolean content = line.getBoolean(3);
            done = done.plus(1, content ? 1 : 0);
            return content
                    ? Stream.of(
                            RowFactory.create(
                                    line.getString(2), done.lines(), done.firms(), line.get(4)))
                    : Stream.empty();
        }
    }
}
