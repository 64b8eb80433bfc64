using LearningHours.Tests.House;
using Xunit.Abstractions;

[assembly: TestCollectionOrderer(LongestFirst.TypeName, "LearningHours.Tests")]

namespace LearningHours.Tests.House;

/// <summary>
/// Starts the newcomer's test first, because it builds the whole product: started last, it would still be building after all others.
/// </summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    internal const string TypeName = "LearningHours.Tests.House.LongestFirst";

    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderByDescending(
            static c => c.DisplayName.EndsWith(nameof(NewcomerTests), StringComparison.Ordinal)).ThenBy(static c => c.UniqueID);
}
