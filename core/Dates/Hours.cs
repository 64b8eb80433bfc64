using System.Globalization;

namespace LearningHours.Dates;

/// <summary>An exact number of hours in hundredths (credited hours are printed as 1.0, 0.5, 2.25): never a floating-point number.</summary>
public readonly record struct Hours(int Hundredths) : IComparable<Hours>
{
    public static readonly Hours Zero = new(0);

    public static Hours Whole(int hours) => new(hours * 100);
    public static Hours From(decimal hours) => new((int)(hours * 100));

    public decimal Value => Hundredths / 100m;

    /// <summary>Whole hours, rounded towards zero.</summary>
    public int Floor => Hundredths / 100;

    public int CompareTo(Hours other) => Hundredths.CompareTo(other.Hundredths);
    public static Hours operator +(Hours a, Hours b) => new(a.Hundredths + b.Hundredths);
    public static Hours operator -(Hours a, Hours b) => new(a.Hundredths - b.Hundredths);
    public static bool operator <(Hours a, Hours b) => a.Hundredths < b.Hundredths;
    public static bool operator >(Hours a, Hours b) => a.Hundredths > b.Hundredths;
    public static bool operator <=(Hours a, Hours b) => a.Hundredths <= b.Hundredths;
    public static bool operator >=(Hours a, Hours b) => a.Hundredths >= b.Hundredths;

    /// <summary>Without trailing zeros: <c>30</c>, <c>29.5</c>.</summary>
    public override string ToString() => Value.ToString("0.##", CultureInfo.InvariantCulture);
}
