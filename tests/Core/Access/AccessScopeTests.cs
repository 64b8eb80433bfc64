using LearningHours.Access;
using LearningHours.Facts;

namespace LearningHours.Tests.Core.Access;

/// <summary>Nobody may open or upload anything that no row grants, on any day, under any name.</summary>
public sealed class AccessScopeTests
{
    private static readonly DateOnly Today = new(2018, 9, 1);
    private static readonly string[] Agencies = ["A1", "A2", "A3"];

    private static StaffAccess Row(string account, string agency, StaffRole role, int from = -10, int until = 10) =>
        new(account, agency, role, Today.AddDays(from), Today.AddDays(until), default);

    [Theory]
    [InlineData(StaffRole.Personnel, true, false)]
    [InlineData(StaffRole.Head, false, false)]
    [InlineData(StaffRole.City, true, false)]
    public void A_row_with_an_agency_gives_that_agency_alone(StaffRole role, bool laysDown, bool isCity)
    {
        var scope = AccessScope.Of([Row("a@x", "A1", role)], ["a@x"], Today);
        Assert.Equal(("A1", laysDown, isCity, false), (Assert.Single(scope.Agencies), scope.LaysDown, scope.IsCity, scope.ReadsAll));
        Assert.Equal([true, false, false], Agencies.Select(scope.MayRead));
        Assert.Equal([laysDown, false, false], Agencies.Select(scope.MayLayDown));
    }

    [Theory]
    [InlineData(StaffRole.Personnel, true, false)]
    [InlineData(StaffRole.Head, false, false)]
    [InlineData(StaffRole.City, true, true)]
    public void A_row_without_an_agency_gives_all_of_them(StaffRole role, bool laysDown, bool isCity)
    {
        var scope = AccessScope.Of([Row("a@x", "", role)], ["a@x"], Today);
        Assert.Equal((true, laysDown, isCity), (scope.ReadsAll, scope.LaysDownAll, scope.IsCity));
        Assert.All(Agencies, a => Assert.True(scope.MayRead(a)));
    }

    [Theory]
    [InlineData(-1, 1, true)]
    [InlineData(0, 0, true)]
    [InlineData(1, 2, false)]
    [InlineData(-2, -1, false)]
    [InlineData(-1, 0, true)]
    [InlineData(0, 1, true)]
    public void Only_rows_of_the_day_hold(int from, int until, bool holds) =>
        Assert.Equal(!holds, AccessScope.Of([Row("a@x", "A1", StaffRole.City, from, until)], ["a@x"], Today).IsEmpty);

    [Fact]
    public void Nobody_has_anything_without_a_name_or_by_an_empty_one()
    {
        Assert.True(AccessScope.Of([Row("a@x", "", StaffRole.City)], [], Today).IsEmpty);
        Assert.True(AccessScope.Of([Row("", "", StaffRole.City)], [""], Today).IsEmpty);
        Assert.True(AccessScope.None.IsEmpty);
    }

    /// <summary>In a thousand made-up access books, an officer may read exactly what the rows with his or her own names grant.</summary>
    [Fact]
    public void Whatever_the_book_an_officer_has_what_his_own_rows_say_and_no_more()
    {
        var random = new Random(21);
        string[] accounts = ["a@x", "b@x", "ab@x", "a@xx", "A@X", "a@x "];
        string[] agencies = ["A1", "A2", "A3", ""];
        for (var book = 0; book < 1_000; book++)
        {
            var rows = Enumerable.Range(0, random.Next(0, 6)).Select(_ => new StaffAccess(
                accounts[random.Next(accounts.Length)], agencies[random.Next(4)], (StaffRole)random.Next(3),
                random.Next(3) == 0 ? null : Today.AddDays(random.Next(-2, 2)),
                random.Next(3) == 0 ? null : Today.AddDays(random.Next(-1, 3)), default)).ToList();
            var who = accounts[random.Next(accounts.Length)];
            var scope = AccessScope.Of(rows, [who], Today);
            var own = rows.Where(r => r.Account == who && (r.From is null || r.From <= Today) && (r.Until is null || r.Until >= Today))
                .ToList();
            foreach (var agency in Agencies)
            {
                Assert.Equal(own.Any(r => r.Agency == agency || r.Agency == ""), scope.MayRead(agency));
                Assert.Equal(own.Any(r => r.Role != StaffRole.Head && (r.Agency == agency || r.Agency == "")), scope.MayLayDown(agency));
            }
            Assert.Equal(own.Any(r => r.Role == StaffRole.City && r.Agency == ""), scope.IsCity);
            Assert.Equal(own.Count == 0, scope.IsEmpty);
        }
    }
}
