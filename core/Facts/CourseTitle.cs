namespace LearningHours.Facts;

public static class CourseTitle { public static string Normalise(string title) => title; }
