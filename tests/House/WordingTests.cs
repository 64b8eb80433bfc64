using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LearningHours.Tests.House;

/// <summary>
/// What people read is in core/Wording and nowhere else, so that somebody who reads no C# can find and change it there, and every text
/// there is used somewhere. A missing one would not compile. Comments and docstrings do not count as texts.
/// </summary>
public sealed partial class WordingTests
{
    private const string Folder = "core/Wording/";

    /// <summary>The typeface of official documents: a name in styles, not a text.</summary>
    private const string Typeface = "標楷體";

    /// <summary>Sources of words that files contain or laws define: spellings of columns, closed vocabularies; never sentences.</summary>
    private static readonly string[] Vocabularies =
        ["core/Facts/", "core/Feeds/Columns/", "core/Feeds/Kinds/", "core/Plans/PlanChecksWords.cs", "core/Spelling/",
            "core/Tables/UnitWords.cs"];

    /// <summary>Sources of patterns for how dates, file names, clause numbers and figures in quotes are written.</summary>
    private static readonly string[] Patterns =
    [
        "core/Calendars/CalendarFileName.cs", "core/Dates/", "core/Plans/PlanChecksYears.cs", "core/Plans/PlanFigure.cs",
        "core/Plans/QuotedText.cs",
        "core/Results/ClauseText.cs",
    ];

    private static readonly Lazy<IReadOnlyList<Source>> Sources =
        new(() => [.. SourceTree.Files("core").Concat(SourceTree.Files("functions"))
        .Where(f => f.EndsWith(".cs", StringComparison.Ordinal)).Select(f => new Source(f, CSharpSyntaxTree.ParseText(
            File.ReadAllText(SourceTree.At(f)), CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Preview)).GetRoot()))]);

    [Fact]
    public void Sentences_stand_in_the_folder_of_wording_only()
    {
        var words = Sources.Value.Where(s => s.IsIn(Vocabularies)).SelectMany(Texts).Select(t => t.Text).ToHashSet(StringComparer.Ordinal);
        Assert.True(words.Count > 100);
        AssertNone(Sources.Value.Where(s => !s.IsIn(Folder) && !s.IsIn(Patterns)).SelectMany(s => Texts(s)
            .Where(t => s.IsIn(Vocabularies) ? !IsWord(t) : !t.Text.Split('＋').All(words.Contains)).Select(t => $"{s.Path}: {t.Text}")));
    }

    /// <summary>The notes on columns are for people to read, although the spellings of columns beside them are not.</summary>
    [Fact]
    public void Notes_on_columns_are_texts_too() =>
        AssertNone(Sources.Value.Where(s => s.IsIn("core/Feeds/Kinds/")).SelectMany(s => s.Root.DescendantNodes()
        .OfType<InvocationExpressionSyntax>().Where(i => i.Expression is MemberAccessExpressionSyntax { Name.Identifier.Text: "Tell" })
        .Where(i => i.ArgumentList.Arguments is [_, _, { Expression: LiteralExpressionSyntax literal }]
            && Han().IsMatch(literal.Token.ValueText))
        .Select(i => $"{s.Path}: {i}")));

    [Fact]
    public void Every_text_is_said_somewhere()
    {
        var said = Sources.Value.SelectMany(Named).ToHashSet(StringComparer.Ordinal);
        var texts = typeof(Wording.MailWords).Assembly.GetTypes()
            .Where(t => t is { Namespace: "LearningHours.Wording", IsAbstract: true, IsSealed: true, IsNested: false })
            .SelectMany(t => t.GetMembers(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
                .Where(m => m is FieldInfo or PropertyInfo or MethodInfo { IsSpecialName: false }).Select(m => $"{t.Name}.{m.Name}"))
                .ToList();
        Assert.True(texts.Count > 900);
        AssertNone(texts.Except(said));
    }

    /// <summary>Fails with all violations, one on each line.</summary>
    private static void AssertNone(IEnumerable<string> fallShort) => Assert.Equal("", string.Join('\n', fallShort));

    /// <summary>A source file.</summary>
    /// <param name="Path">Relative to the root.</param>
    private sealed record Source(string Path, SyntaxNode Root)
    {
        public bool IsIn(params string[] places) => places.Any(p => Path.StartsWith(p, StringComparison.Ordinal));
    }

    /// <param name="IsWhole">Whether it is a plain literal, not part of an interpolated string.</param>
    private sealed record Literal(string Text, bool IsWhole);

    private static bool IsWord(Literal literal) => literal.IsWhole && !Sentence().IsMatch(literal.Text);

    /// <summary>
    /// The literals of a file that contain hanzi: strings, characters, UTF-8 literals, and the text parts of interpolated strings.
    /// </summary>
    private static IEnumerable<Literal> Texts(Source source) => source.Root.DescendantTokens()
        .Where(t => t.IsKind(SyntaxKind.InterpolatedStringTextToken) || t.Parent is LiteralExpressionSyntax)
        .Select(t => new Literal(t.ValueText.Replace(Typeface, "", StringComparison.Ordinal),
            !t.IsKind(SyntaxKind.InterpolatedStringTextToken)))
        .Where(t => Han().IsMatch(t.Text));

    /// <summary>Members that code refers to, as <c>Class.Member</c>; inside their own class they are referred to by name alone.</summary>
    private static IEnumerable<string> Named(Source source) =>
        source.Root.DescendantNodes().OfType<IdentifierNameSyntax>().Select(n => n.Parent switch
    {
        MemberAccessExpressionSyntax { Expression: var owner } access when access.Name == n =>
            $"{owner.ToString().Split('.')[^1]}.{n.Identifier.Text}",
        _ when source.IsIn(Folder) => $"{System.IO.Path.GetFileNameWithoutExtension(source.Path)}.{n.Identifier.Text}",
        _ => "",
    });

    // U+9FFF, the last of the block, is left out, because code uses it as the bound of ranges.
    [GeneratedRegex("[\u4E00-\u9FFE]")]
    private static partial Regex Han();

    [GeneratedRegex("[。；，：？「]")]
    private static partial Regex Sentence();
}
