using LearningHours.Nightly;

namespace LearningHours.Tests.Functions.Nightly;

/// <summary>People are counted of every feed that names people: an export may lose them and keep its rows.</summary>
public sealed class NightFiguresTests
{
    private const string Works = "作品編號,類型,機關代碼,作者員工編號,繳交日,審查";

    [Theory]
    [InlineData("works", 2, 3, Works, "1,數位教材,A1,E001;E002,2018-03-01,合格", "2,數位教材,A1,E003,2018-03-01,合格")]
    [InlineData("works", 2, 1, Works, "1,數位教材,A1,E003,2018-03-01,合格", "2,數位教材,A1,E003,2018-03-01,合格")]
    [InlineData("projects", 1, 3, "案號,機關代碼,評等,主持人員工編號,成員員工編號", "1,A1,優等,E001,E002;E003")]
    [InlineData("projects", 1, 1, "案號,機關代碼,評等,主持人員工編號", "1,A1,優等,E001")]
    [InlineData("preferences", 2, 2, "員工編號,建議信", "E001,否", "E002,是")]
    [InlineData("forum", 2, 1, "員工編號,類型,日期,篇數", "E001,發表,2018-03-01,1", "E001,回應,2018-03-01,1")]
    public void People_are_counted_beside_rows(string feed, int rows, int people, params string[] lines)
    {
        var night = new TextNight("臺南市").Person(1).Person(2).Person(3).Add(feed, lines);
        var figures = NightFigures.Of(night.Read(), new DateOnly(2018, 9, 1))[feed];
        Assert.Equal((rows, people), (figures.Rows, figures.People));
    }
}
