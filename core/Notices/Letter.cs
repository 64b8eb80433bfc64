namespace LearningHours.Notices;

/// <summary>A mail as content: the text and the HTML form are two renderings of the same blocks, so that they cannot differ.</summary>
/// <param name="Lead">The result in one sentence: the first line that is read, also in a list of mails.</param>
internal sealed record Letter(string Subject, string Greeting, string Lead, IReadOnlyList<Block> Blocks);

/// <summary>A part of a letter.</summary>
internal abstract record Block;

/// <summary>A paragraph.</summary>
internal sealed record Prose(string Text) : Block;

/// <summary>The heading of a section.</summary>
internal sealed record Section(string Title) : Block;

/// <summary>How a card looks: its colour says the same as its badge.</summary>
internal enum Tone { Plain, Good, Warning, Doubt }

/// <summary>One thing of its own: a heading, what it is about in a word, and what there is to say.</summary>
internal sealed record Card(string Title, string Badge, Tone Tone, IReadOnlyList<Block> Blocks) : Block;

/// <summary>Labels with what they say; rows with empty text are not printed.</summary>
internal sealed record Details(IReadOnlyList<(string Label, string Text)> Rows) : Block;

/// <summary>The same in small, below what matters.</summary>
internal sealed record Fine(IReadOnlyList<(string Label, string Text)> Rows) : Block;

/// <summary>What to do, in this order.</summary>
internal sealed record Steps(string Title, IReadOnlyList<string> Texts) : Block;

/// <summary>A list of short texts.</summary>
internal sealed record Points(string Title, IReadOnlyList<string> Texts) : Block;

/// <summary>Entries of two lines each, as wide as a telephone: who or what, and what of it.</summary>
internal sealed record Entries(IReadOnlyList<(string Head, string Text)> Rows) : Block;

/// <summary>Addresses to open.</summary>
internal sealed record Links(IReadOnlyList<(string Text, string Address)> To) : Block;
