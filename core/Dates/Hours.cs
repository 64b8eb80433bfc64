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

    /// <summary>The maximum length of a number of hours in bytes of UTF-8.</summary>
    public const int LongestText = 12;

    /// <summary>Without trailing zeros: <c>30</c>, <c>29.5</c>.</summary>
    public override string ToString() => Value.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>The same as <see cref="ToString"/> in UTF-8; returns the number of bytes. Allocates nothing.</summary>
    /// <param name="to">At least <see cref="LongestText"/> bytes.</param>
    public int Write(Span<byte> to)
    {
        int length;
        if (Hundredths % 100 == 0) Floor.TryFormat(to, out length, provider: CultureInfo.InvariantCulture);
        else Value.TryFormat(to, out length, "0.##", CultureInfo.InvariantCulture);
        return length;
    }
}
