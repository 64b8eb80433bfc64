using System.Reflection;
using System.Text.RegularExpressions;
using LearningHours.Wording;

namespace LearningHours.Tests.House;

/// <summary>Texts of mails are all used: one that nobody says any more is deleted. One that is missing does not compile.</summary>
public class WordingTests
{
    private static readonly Lazy<string> Sources = new(() => string.Join('\n', SourceTree.Files()
        .Where(f => f.EndsWith(".cs", StringComparison.Ordinal) && (f.StartsWith("core/", StringComparison.Ordinal) || f.StartsWith("functions/", StringComparison.Ordinal)))
        .Select(f => File.ReadAllText(SourceTree.At(f)))));

    [Theory]
    [InlineData(typeof(MailWords))]
    [InlineData(typeof(StaffMailWords))]
    [InlineData(typeof(UnitMailWords))]
    [InlineData(typeof(OperatorMailWords))]
    [InlineData(typeof(MailIndexWords))]
    public void Every_text_is_said_somewhere(Type words)
    {
        var members = words.GetMembers(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly).Select(m => m.Name).Distinct().ToList();
        Assert.NotEmpty(members);
        Assert.DoesNotContain(members, m => !Regex.IsMatch(Sources.Value, $@"\b{words.Name}\.{m}\b"));
    }
}
