using LearningHours.Access;
using LearningHours.Facts;

namespace LearningHours.Tests.Core.Access;

/// <summary>No path leads out of a night, out of a folder, or into another agency's.</summary>
public sealed class ResultPathTests
{
    private static readonly string[] Known = ["397090000A", "397090000B", "甲機關", "a/b"];

    private static AccessScope Scope(string agency, StaffRole role) =>
        AccessScope.Of([new StaffAccess("a@x", agency, role, null, null, default)], ["a@x"], new DateOnly(2018, 9, 1));

    [Theory]
    [InlineData("2018-09-01", true)]
    [InlineData("2018-9-1", false)]
    [InlineData("2018-13-01", false)]
    [InlineData("2018-02-29", false)]
    [InlineData("latest", false)]
    [InlineData("uploads", false)]
    [InlineData("", false)]
    [InlineData("..", false)]
    [InlineData("２０１８-09-01", false)]
    [InlineData("2018-09-01 ", false)]
    [InlineData("2018-09-01/..", false)]
    [InlineData("2018-09-0\u0661", false)]
    public void A_night_is_a_date_and_nothing_else(string night, bool isOne) =>
        Assert.Equal(isOne, ResultPath.Of(night, "397090000A/a.csv") is not null);

    public static TheoryData<string> Traversals
    {
        get
        {
            var paths = new TheoryData<string>();
            string[] ups = ["..", ".", "...", ".. ", "..\\", "%2e%2e", "%2E%2E", "..%2f", "%252e%252e", "..%5c", "\u2024\u2024\0",
                ".hidden", "a.", "a ", ""];
            foreach (var up in ups)
            {
                paths.Add($"{up}/run.json");
                paths.Add($"397090000A/{up}/397090000B/a.csv");
                paths.Add($"397090000A/{up}");
                paths.Add($"{up}/{up}/{up}");
                paths.Add($"/{up}/a.csv");
            }
            string[] others = ["/", "//", "397090000A//a.csv", "397090000A\\..\\b", "397090000A/a\\b.csv", "C:/a.csv", "397090000A/a:b",
                "397090000A/a|b", "397090000A/a?b", "397090000A/a*",
                "397090000A/<script>", "397090000A/a\"b", "397090000A/a\u0000.csv", "397090000A/a\r\nSet-Cookie: x", "397090000A/\u007f",
                "397090000A/\ud800", "a/b/c/d/e/f/g/h/i", "397090000A/\ufffd.csv", "397090000A/a%00"];
            foreach (var other in others) paths.Add(other);
            paths.Add(new string('a', 600));
            return paths;
        }
    }

    [Theory]
    [MemberData(nameof(Traversals))]
    public void What_could_lead_elsewhere_is_no_path(string path) => Assert.Null(ResultPath.Of("2018-09-01", path));

    [Theory]
    [InlineData("397090000A/敘獎建議名冊.csv", "397090000A", "敘獎建議名冊.csv")]
    [InlineData("397090000A/a/b.csv", "397090000A", "a/b.csv")]
    [InlineData("397090000A/表件/kaohsiung-107/附件3 申請表/K10102.odt", "397090000A", "表件/kaohsiung-107/附件3 申請表/K10102.odt")]
    [InlineData("run.json", "", "run.json")]
    public void A_path_is_folder_and_file(string path, string folder, string file)
    {
        var asked = ResultPath.Of("2018-09-01", path)!;
        Assert.Equal((folder, file, $"2018-09-01/{path}"), (asked.Folder, asked.File, asked.Blob));
    }

    public static TheoryData<string, StaffRole, string, bool> Openings
    {
        get
        {
            string[] paths = ["397090000A/a.csv", "397090000A/x/a.csv", "397090000B/a.csv", "397090000AB/a.csv", "397090000/a.csv",
                "397090000a/a.csv", "甲機關/a.csv",
                "rejects/hours/a.csv", "指標/kaohsiung-107.csv", "run.json", "decisions.csv", "decisions.jsonl", "REJECTS/a.csv",
                "unknown/a.csv"];
            var openings = new TheoryData<string, StaffRole, string, bool>();
            foreach (var path in paths)
            {
                foreach (var role in Enum.GetValues<StaffRole>())
                    openings.Add("397090000A", role, path, path.StartsWith("397090000A/", StringComparison.Ordinal));
                var isOfAgency = path.Split('/')[0] is "397090000A" or "397090000B" or "甲機關";
                openings.Add("", StaffRole.Personnel, path, isOfAgency);
                openings.Add("", StaffRole.Head, path, isOfAgency);
                openings.Add("", StaffRole.City, path, !path.StartsWith("rejects/", StringComparison.Ordinal));
            }
            return openings;
        }
    }

    [Theory]
    [MemberData(nameof(Openings))]
    public void A_file_opens_to_whoever_its_agency_is_given_to(string agency, StaffRole role, string path, bool opens) =>
        Assert.Equal(opens, ResultPath.Of("2018-09-01", path)!.IsOpenTo(Scope(agency, role), Known));

    [Theory]
    [MemberData(nameof(Openings))]
    public void Nothing_opens_to_who_has_nothing(string agency, StaffRole role, string path, bool opens)
    {
        _ = (agency, role, opens);
        Assert.False(ResultPath.Of("2018-09-01", path)!.IsOpenTo(AccessScope.None, Known));
    }

    /// <summary>A code that is not an ordinary name has its own folder, which no other code can open.</summary>
    [Fact]
    public void Odd_codes_open_their_own_folder_only()
    {
        string[] codes = ["a/b", "a_b", "A_B", "..", "con", "CON", "rejects", "指標", "x y", "X\u00A0Y", new string('A', 65),
            new string('A', 64)];
        foreach (var code in codes)
        {
            var scope = Scope(code, StaffRole.Personnel);
            foreach (var other in codes)
            {
                var path = ResultPath.Of("2018-09-01", $"{ResultPath.FolderOf(other)}/a.csv");
                Assert.NotNull(path);
                Assert.Equal(code == other, path.IsOpenTo(scope, codes));
            }
            Assert.False(ResultPath.Of("2018-09-01", "rejects/a.csv")!.IsOpenTo(scope, codes));
            Assert.False(ResultPath.Of("2018-09-01", "指標/a.csv")!.IsOpenTo(scope, codes));
        }
    }
}
