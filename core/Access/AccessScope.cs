using LearningHours.Facts;

namespace LearningHours.Access;

/// <summary>What one officer may open and lay down on one day: all that its rows of feed <c>staff-access</c> give together, and nothing
/// without one.</summary>
public sealed class AccessScope
{
    private readonly HashSet<string> _read = new(StringComparer.Ordinal), _lay = new(StringComparer.Ordinal);

    private AccessScope()
    {
    }

    /// <summary>Nothing at all.</summary>
    public static AccessScope None { get; } = new();

    /// <summary>Whether anything may be opened.</summary>
    public bool IsEmpty => !ReadsAll && _read.Count == 0;

    /// <summary>全市 without an agency: also what belongs to no agency.</summary>
    public bool IsCity { get; private set; }

    /// <summary>Packs of every agency.</summary>
    public bool ReadsAll { get; private set; }

    /// <summary>Whether exports of any people may be laid down; city-wide feeds need <see cref="IsCity"/> all the same.</summary>
    public bool LaysDownAll { get; private set; }

    /// <summary>Whether anything may be laid down.</summary>
    public bool LaysDown => LaysDownAll || _lay.Count > 0;

    /// <summary>機關代碼 whose packs may be opened, beside <see cref="ReadsAll"/>; ordinal.</summary>
    public IReadOnlyList<string> Agencies => [.. _read.Order(StringComparer.Ordinal)];

    public bool MayRead(string agency) => ReadsAll || _read.Contains(agency);

    /// <summary>The only agency that exports may be laid down for; null for several, for all and for none.</summary>
    public string? OnlyAgency => !LaysDownAll && _lay.Count == 1 ? _lay.Single() : null;

    /// <summary>Whether exports may speak of the people and courses of an agency.</summary>
    public bool MayLayDown(string agency) => LaysDownAll || _lay.Contains(agency);

    /// <param name="accounts">The names of the one who signed in, in lower case.</param>
    /// <param name="today">The Taipei date: rows hold from their 起 to their 迄, both included.</param>
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
