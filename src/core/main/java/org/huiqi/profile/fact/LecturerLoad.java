package org.huiqi.profile.fact;

import java.util.List;
import java.util.stream.Stream;
import org.huiqi.profile.Count;
import org.huiqi.profile.FieldPath;
import org.huiqi.profile.candidate.Course;
import org.huiqi.profile.schema.Annotations.Reads;

/**
 * How many courses of the applicant have the same lecturer as one of them.
 *
 * @param course the course in question
 * @param all every course of the applicant, this one included
 */
public record LecturerLoad(Course course, Peers<Course> all) implements Siblings {

    /**
     * {@return courses by their lecturer}
     *
     * @param courses every course of an applicant
     */
    public static Peers<Course> peers(List<Course> courses) {
        return Peers.of(courses, Course::lecturer, any -> true);
    }

    /** {@return courses with the same lecturer; a course without a lecturer may be anybody's} */
    @Reads("lecturer")
    public Count courses() {
        int same = 1 + all.same(course);
        return new Count(same, same + all.open(course));
    }

    @Override
    public List<Course> matching() {
        return all.matching(course, MOST);
    }

    @Override
    public int matches() {
        return all.same(course);
    }

    @Override
    public List<String> missing() {
        Stream<Course> asked =
                course.lecturer() == null
                        ? Stream.of(course)
                        : all.incomplete(course, MOST).stream();
        return asked.map(other -> "courses" + FieldPath.entry(other.id()) + ".lecturer").toList();
    }
}
