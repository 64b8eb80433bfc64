namespace LearningHours.Tables;

/// <summary>A small result file; its path is relative to the result root: <c>待比對課程清冊.csv</c>.</summary>
/// <param name="Rows">The rows of a list below its header, where whoever wrote it says so: the bytes cannot tell in every encoding.</param>
public sealed record ResultFile(string Path, byte[] Content, int? Rows = null);

/// <summary>Appends bytes to a result file, which begins empty.</summary>
/// <param name="path">Relative to the result root, with forward slashes: <c>397000000A/敘獎建議名冊.csv</c>.</param>
/// <param name="pieces">Appended one after the other; valid only until the call returns.</param>
public delegate void AppendBytes(string path, IReadOnlyList<ReadOnlyMemory<byte>> pieces);
