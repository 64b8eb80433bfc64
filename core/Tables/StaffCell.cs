namespace LearningHours.Tables;

/// <summary>
/// A cell of a list: a text, which must not run as a formula, or a number, which must stay one (a negative figure begins like a formula).
/// </summary>
internal readonly record struct StaffCell(string Text, bool IsNumber)
{
    public static StaffCell Number(decimal number) => new(UnitWords.Plain(number), IsNumber: true);

    public static implicit operator StaffCell(string text) => new(text, IsNumber: false);
}
