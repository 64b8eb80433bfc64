namespace LearningHours.Forms.Pdf;

/// <summary>Converts millimetres to points, the unit of a PDF: 72 to an inch.</summary>
internal static class Millimetres
{
    public static double Points(double millimetres) => millimetres * 72 / 25.4;
}
