namespace LearningHours.Notices;

/// <summary>The content of a mail: plain text and HTML are both rendered from the same blocks, so that they cannot differ.</summary>
/// <param name="Lead">The result in one sentence: the first line people read, also in the preview of a mailbox.</param>
internal sealed record Letter(string Subject, string Greeting, string Lead, IReadOnlyList<Block> Blocks);

/// <summary>A part of a letter.</summary>
internal abstract record Block;

/// <summary>A paragraph.</summary>
internal sealed record Prose(string Text) : Block;

/// <summary>The heading of a section.</summary>
internal sealed record Section(string Title) : Block;

/// <summary>How a card looks: its colour says the same as its badge.</summary>
internal enum Tone { Plain, Good, Warning, Doubt }

/// <summary>One self-contained item: a heading, its state in a word, and the details.</summary>
internal sealed record Card(string Title, string Badge, Tone Tone, IReadOnlyList<Block> Blocks) : Block;

/// <summary>Labels with their texts; rows with an empty text are not printed.</summary>
internal sealed record Details(IReadOnlyList<(string Label, string Text)> Rows) : Block;

/// <summary>Details in small print, below what matters.</summary>
internal sealed record Fine(IReadOnlyList<(string Label, string Text)> Rows) : Block;

/// <summary>What to do, in the order given.</summary>
internal sealed record Steps(string Title, IReadOnlyList<string> Texts) : Block;

/// <summary>A list of short texts.</summary>
internal sealed record Points(string Title, IReadOnlyList<string> Texts) : Block;

/// <summary>Entries of two lines each, which fit the width of a phone: who or what, and the details.</summary>
internal sealed record Entries(IReadOnlyList<(string Head, string Text)> Rows) : Block;

/// <summary>Links to open.</summary>
internal sealed record Links(IReadOnlyList<(string Text, string Address)> To) : Block;
