package org.huiqi.profile.fact;

import java.util.List;
import org.huiqi.profile.Count;
import org.huiqi.profile.candidate.Course;
import org.huiqi.profile.schema.Reads;
import org.jspecify.annotations.Nullable;

/**
 * How many courses of the applicant have the same lecturer as one of them.
 *
 * @param course the course in question
 * @param all every course of the applicant, this one included
 */
public record LecturerLoad(Course course, List<Course> all) {

    /** Courses with the same lecturer; a course without a lecturer may be anybody's. */
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

    /** The lecturer, or null. */
    public @Nullable String lecturer() {
        return course.lecturer();
    }
}
