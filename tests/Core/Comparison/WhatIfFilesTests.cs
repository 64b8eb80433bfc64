using System.Text;
using LearningHours.Comparison;

namespace LearningHours.Tests.Core.Comparison;

public class WhatIfFilesTests
{
    private static readonly PlanComparison Fewer =
        PlanComparisonTests.Compare(p => PlanComparisonTests.WithHours(p, 20) with { Revision = 2 });

    [Fact]
    public void Each_person_has_a_line_with_what_was_and_what_would_be()
    {
        var lines = Lines(Fewer, WhatIfFiles.People);
        Assert.StartsWith("\uFEFF機關代碼,單位,職稱,", lines[0], StringComparison.Ordinal);
        Assert.Equal(["A1,企劃科,科員,同仁E002,E002,A10000****,完成組裝課程及業務相關課程之嘉獎,新增符合,不符合,符合,,嘉獎1次,,107年8月30日（星期四）,,", ""], lines[1..]);
    }

    [Fact]
    public void Each_agency_has_a_line_and_all_together_a_sum()
    {
        var lines = Lines(Fewer, WhatIfFiles.Agencies);
        Assert.Equal(
            [
                "A1,測試局,完成組裝課程及業務相關課程之嘉獎,1,2,1,1,0,0,0,0,0,1,2,1,0,0,0,0,0,0,0,0,0",
                "A1,測試局,公餘時間完成組裝課程之補休,2,2,0,0,0,0,8,8,0,0,0,0,0,0,0,0,0,0,0,0,0",
                ",合計,完成組裝課程及業務相關課程之嘉獎,1,2,1,1,0,0,0,0,0,1,2,1,0,0,0,0,0,0,0,0,0",
                ",合計,公餘時間完成組裝課程之補休,2,2,0,0,0,0,8,8,0,0,0,0,0,0,0,0,0,0,0,0,0",
                "",
            ],
            lines[1..]);
    }

    [Fact]
    public void A_loss_stays_a_number()
    {
        var more = PlanComparisonTests.Compare(p => PlanComparisonTests.WithHours(p, 31));
        Assert.Contains(",1,0,-1,0,1,0,", Lines(more, WhatIfFiles.Agencies)[1], StringComparison.Ordinal);
    }

    [Fact]
    public void The_summary_names_both_plans_and_no_person()
    {
        const string expected = """
            {
              "format": 1,
              "engine": "1.0.0",
              "asOf": "2018-09-01",
              "before": {
                "plan": "kaohsiung-107",
                "revision": 1,
                "sha256": "aa",
                "people": 2
              },
              "after": {
                "plan": "kaohsiung-107",
                "revision": 2,
                "sha256": "bb",
                "people": 2
              },
              "entitlements": [
                {
                  "entitlement": "commendation",
                  "gained": 1,
                  "lost": 0,
                  "altered": 0,
                  "before": {
                    "people": 1,
                    "hours": 0,
                    "嘉獎": 1,
                    "記功": 0,
                    "tickets": 0,
                    "seats": 0
                  },
                  "after": {
                    "people": 2,
                    "hours": 0,
                    "嘉獎": 2,
                    "記功": 0,
                    "tickets": 0,
                    "seats": 0
                  }
                },
            """;
        Assert.StartsWith(expected.ReplaceLineEndings("\n"), Text(Fewer, WhatIfFiles.Summary), StringComparison.Ordinal);
    }

    private static string[] Lines(PlanComparison comparison, string file) => Text(comparison, file).Split("\r\n");

    private static string Text(PlanComparison comparison, string file) =>
        Encoding.UTF8.GetString(WhatIfFiles.Of(comparison, "aa", "bb", "1.0.0").Single(f => f.Path == file).Content);
}
