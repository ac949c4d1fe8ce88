package org.huiqi.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import org.huiqi.catalogue.CatalogueException;
import org.huiqi.catalogue.Editions;
import org.huiqi.catalogue.PackFiles;
import org.huiqi.text.Bilingual;
import org.jspecify.annotations.Nullable;

/** Looks whether the files that a job names can be what it takes them for. */
final class JobPaths {
    private JobPaths() {}

    /**
     * The rules of a folder on the driver's machine, or the built-in ones: of the edition that is
     * asked for, or of the newest that holds on the day.
     *
     * @throws JobFailure where it is no folder, or has no such edition
     */
    static Rules rules(@Nullable String folder, @Nullable String edition, LocalDate day) {
        try {
            return new Rules(
                    folder == null
                            ? PackFiles.builtIn(Editions.builtIn().chosen(edition, day))
                            : PackFiles.in(existing(folder), edition, day));
        } catch (CatalogueException e) {
            throw new JobFailure(Bilingual.same(e.getMessage()));
        }
    }

    private static java.nio.file.Path existing(String folder) {
        if (!Files.isDirectory(java.nio.file.Path.of(folder))) {
            String example = "rules/" + Editions.builtIn().on(Editions.today());
            throw new JobFailure(JobText.NO_FOLDER.with(folder, example));
        }
        return java.nio.file.Path.of(folder);
    }

    /**
     * Looks for the input, and that nothing is in the place of the output.
     *
     * @throws JobFailure where one of them is wrong
     */
    static void check(SparkSession spark, String input, String output) {
        Configuration configuration = spark.sparkContext().hadoopConfiguration();
        try {
            Path from = new Path(input);
            FileStatus[] found = from.getFileSystem(configuration).globStatus(from);
            if (found == null || found.length == 0) {
                throw new JobFailure(JobText.NO_INPUT.with(input));
            }
            Path to = new Path(output);
            if (to.getFileSystem(configuration).exists(to)) {
                throw new JobFailure(JobText.OUTPUT_EXISTS.with(output));
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new JobFailure(JobText.OUT_OF_REACH.with(input, output, e.getMessage()));
        }
    }
}
