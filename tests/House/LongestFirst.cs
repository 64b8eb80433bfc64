using LearningHours.Tests.House;
using Xunit.Abstractions;

[assembly: TestCollectionOrderer(LongestFirst.TypeName, "LearningHours.Tests")]

namespace LearningHours.Tests.House;

/// <summary>The newcomer, who builds the whole product, begins first: begun last, the other tests would all be over and he still
/// building.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    internal const string TypeName = "LearningHours.Tests.House.LongestFirst";

    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderByDescending(
            static c => c.DisplayName.EndsWith(nameof(NewcomerTests), StringComparison.Ordinal)).ThenBy(static c => c.UniqueID);
}
