namespace LearningHours.Facts;
public static class PlatformName { public static string Normalise(string name) => name; }
