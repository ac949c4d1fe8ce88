package org.huiqi.profile.fact;

import java.util.List;
import org.huiqi.profile.Count;
import org.huiqi.profile.candidate.Course;
import org.huiqi.profile.schema.Doc;
import org.huiqi.profile.schema.Reads;

/**
 * How many courses of the applicant have the same lecturer as one of them.
 *
 * @param course the course in question
 * @param all every course of the applicant, this one included
 */
public record LecturerLoad(Course course, List<Course> all) implements Siblings {

    /** {@return courses with the same lecturer; a course without a lecturer may be anybody's} */
    @Doc(zh = "同一授课人课程数", en = "courses of the same lecturer")
    @Reads("lecturer")
    public Count courses() {
        int same = 1;
        int open = 0;
        for (Course other : all) {
            if (other == course) {
                continue;
            }
            boolean comparable = course.lecturer() != null && other.lecturer() != null;
            same += comparable && other.lecturer().equals(course.lecturer()) ? 1 : 0;
            open += comparable ? 0 : 1;
        }
        return new Count(same, same + open);
    }

    @Override
    public List<Course> matching() {
        return all.stream()
                .filter(other -> other != course && other.lecturer() != null)
                .filter(other -> other.lecturer().equals(course.lecturer()))
                .toList();
    }

    @Override
    public List<String> missing() {
        List<Course> asked = course.lecturer() == null ? List.of(course) : all;
        return asked.stream()
                .filter(other -> other.lecturer() == null)
                .map(other -> "courses[" + other.id() + "].lecturer")
                .toList();
    }
}
