namespace LearningHours.Facts;

/// <summary>課程代碼 as it is compared: without blanks, full width folded, upper case.</summary>
public static class CourseCode
{
    public static string Normalise(string code) => code.Normalize(System.Text.NormalizationForm.FormKC).Trim().ToUpperInvariant();
}
