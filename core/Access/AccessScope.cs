using LearningHours.Facts;

namespace LearningHours.Access;

/// <summary>
/// What one officer may open and upload on one day: everything that the officer's rows of feed <c>staff-access</c> grant together, and
/// nothing without a row.
/// </summary>
public sealed class AccessScope
{
    private readonly HashSet<string> _read = new(StringComparer.Ordinal), _lay = new(StringComparer.Ordinal);

    private AccessScope()
    {
    }

    /// <summary>The scope that grants nothing.</summary>
    public static AccessScope None { get; } = new();

    /// <summary>Whether anything may be opened.</summary>
    public bool IsEmpty => !ReadsAll && _read.Count == 0;

    /// <summary>Whether the officer acts for the whole city (全市 without an agency), which includes what belongs to no agency.</summary>
    public bool IsCity { get; private set; }

    /// <summary>Whether the packs of every agency may be opened.</summary>
    public bool ReadsAll { get; private set; }

    /// <summary>Whether exports about anybody may be uploaded; city-wide feeds still require <see cref="IsCity"/>.</summary>
    public bool LaysDownAll { get; private set; }

    /// <summary>Whether anything may be uploaded.</summary>
    public bool LaysDown => LaysDownAll || _lay.Count > 0;

    /// <summary>The 機關代碼 whose packs may be opened besides those of <see cref="ReadsAll"/>, in ordinal order.</summary>
    public IReadOnlyList<string> Agencies => [.. _read.Order(StringComparer.Ordinal)];

    public bool MayRead(string agency) => ReadsAll || _read.Contains(agency);

    /// <summary>The only agency for which exports may be uploaded; null if there are several, all or none.</summary>
    public string? OnlyAgency => !LaysDownAll && _lay.Count == 1 ? _lay.Single() : null;

    /// <summary>Whether exports about the people and courses of an agency may be uploaded.</summary>
    public bool MayLayDown(string agency) => LaysDownAll || _lay.Contains(agency);

    /// <param name="accounts">The names of the signed-in officer, in lower case.</param>
    /// <param name="today">The Taipei date; rows apply from their 起 to their 迄, both inclusive.</param>
    public static AccessScope Of(IEnumerable<StaffAccess> rows, IReadOnlyCollection<string> accounts, DateOnly today)
    {
        var scope = new AccessScope();
        foreach (var row in rows.Where(r => r.Account.Length > 0 && accounts.Contains(r.Account) && r.HoldsOn(today))) scope.Add(row);
        return scope;
    }

    private void Add(StaffAccess row)
    {
        var laysDown = row.Role is StaffRole.Personnel or StaffRole.City;
        if (row.Agency.Length > 0)
        {
            _read.Add(row.Agency);
            if (laysDown) _lay.Add(row.Agency);
            return;
        }
        ReadsAll = true;
        IsCity |= row.Role == StaffRole.City;
        LaysDownAll |= laysDown;
    }
}
