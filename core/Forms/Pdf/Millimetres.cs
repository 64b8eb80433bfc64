namespace LearningHours.Forms.Pdf;

/// <summary>A PDF measures in points, 72 to an inch.</summary>
internal static class Millimetres
{
    public static double Points(double millimetres) => millimetres * 72 / 25.4;
}
