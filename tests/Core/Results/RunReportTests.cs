using System.Text;
using LearningHours.Feeds.Receipts;
using LearningHours.Files;
using LearningHours.Kpis;
using LearningHours.Options;
using LearningHours.Plans;
using LearningHours.Results;

namespace LearningHours.Tests.Core.Results;

public class RunReportTests
{
    private static readonly FileReceipt A = new(FeedKind.Hours, "hours/a.csv", "aa", 10, "utf-8", 3, 1, 1, 1),
        B = new(FeedKind.Roster, "roster/b.csv", "bb", 20, "cp950", 2, 2, 0, 0);
    private static readonly Warning Early = new("A1", "未知欄位"), Late = new("B2", "名冊外人員", 3);
    private static readonly UpcomingDeadline Soon = new(new DateOnly(2018, 9, 2), "p", "e", "申請期限", 2),
        Later = new(new DateOnly(2019, 2, 28), "p", "e", "最後使用日", 1);

    private static readonly KpiReport Figures = new(SampleNight.Kaohsiung, SampleNight.AsOf,
    [
        new KpiFigure(new Kpi("digital-5h", "達5小時者之比率", KpiMeasure.ShareWithDigitalHours, 95, ["S4-11"]), "") { Population = 41,
            Counted = 38, Value = 92.70m, IsReached = false },
        KpiFigure.Unknown(new Kpi("works", "作品", KpiMeasure.Works, 15, ["S4-11"]), "", "作品資料未提供，無法判定"),
    ]);

    [Fact]
    public void The_report_says_versions_inputs_counts_warnings_and_deadlines()
    {
        const string expected = """
            {
              "format": 1,
              "engine": "1.0.0",
              "asOf": "2018-09-01",
              "plans": {
                "a": "11",
                "b": "22"
              },
              "calendar": "cc",
              "inputs": [
                {
                  "feed": "hours",
                  "path": "hours/a.csv",
                  "sha256": "aa",
                  "bytes": 10,
                  "encoding": "utf-8",
                  "rows": 3,
                  "accepted": 1,
                  "rejected": 1,
                  "duplicate": 1
                },
                {
                  "feed": "roster",
                  "path": "roster/b.csv",
                  "sha256": "bb",
                  "bytes": 20,
                  "encoding": "cp950",
                  "rows": 2,
                  "accepted": 2,
                  "rejected": 0,
                  "duplicate": 0
                }
              ],
              "recordsOffRoster": 4,
              "warnings": [
                {
                  "code": "A1",
                  "text": "未知欄位",
                  "count": 1
                },
                {
                  "code": "B2",
                  "text": "名冊外人員",
                  "count": 3
                }
              ],
              "decisions": {
                "p/e/eligible": 2,
                "p/e/notYet": 1
              },
              "nextDeadlines": [
                {
                  "on": "2018-09-02",
                  "plan": "p",
                  "entitlement": "e",
                  "what": "申請期限",
                  "people": 2
                },
                {
                  "on": "2019-02-28",
                  "plan": "p",
                  "entitlement": "e",
                  "what": "最後使用日",
                  "people": 1
                }
              ],
              "kpis": [
                {
                  "plan": "kaohsiung-107",
                  "id": "digital-5h",
                  "n": 38,
                  "N": 41,
                  "value": 92.7,
                  "target": 95,
                  "reached": false
                },
                {
                  "plan": "kaohsiung-107",
                  "id": "works",
                  "n": null,
                  "N": null,
                  "value": null,
                  "target": 15,
                  "reached": null
                }
              ],
              "timings": {
                "read": 1.235
              }
            }

            """;
        Assert.Equal(expected.ReplaceLineEndings("\n"), Text(Report(reversed: false)));
    }

    [Fact]
    public void The_order_in_which_things_came_leaves_no_trace() =>
        Assert.Equal(Text(Report(reversed: false)), Text(Report(reversed: true)));

    private static RunReport Report(bool reversed)
    {
        return new RunReport
        {
            EngineVersion = "1.0.0",
            AsOf = SampleNight.AsOf,
            CalendarHash = "cc",
            RecordsOffRoster = 4,
            Plans = Map(("b", "22"), ("a", "11")),
            Inputs = Order(A, B),
            Warnings = Order(Early, Late),
            Decisions = Map(("p/e/notYet", 1), ("p/e/eligible", 2)),
            NextDeadlines = Order(Soon, Later),
            Kpis = [Figures],
            Timings = Map(("read", 1.23456)),
        };

        T[] Order<T>(params T[] items) => reversed ? [.. items.Reverse()] : items;
        Dictionary<string, T> Map<T>(params (string Key, T Value)[] entries) => Order(entries).ToDictionary(e => e.Key, e => e.Value);
    }

    private static string Text(RunReport report)
    {
        var stream = new MemoryStream();
        report.Write(stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
