namespace LearningHours.Tests.PlanCases;

public sealed class PlanCaseTests
{
    public static TheoryData<string, string> Cases()
    {
        var data = new TheoryData<string, string>();
        foreach (var (file, name) in CaseFolder.Discover()) data.Add(file, name);
        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Plan_case_comes_out_as_written(string file, string name)
    {
        var cases = CaseFolder.Read(file);
        CaseRunner.Run(CaseFolder.PlanOf(file, cases), cases, cases.Cases.Single(c => c.Name == name));
    }
}
