namespace LearningHours.Results;

/// <summary>
/// Where the files of packs grow. Any thread may call, but calls for one path must follow one another. Paths are relative to the result
/// root, with forward slashes.
/// </summary>
public interface IPackFiles
{
    /// <summary>Appends bytes to a file, which begins empty.</summary>
    /// <param name="pieces">Appended one after the other; valid only until the call returns.</param>
    void Append(string path, IReadOnlyList<ReadOnlyMemory<byte>> pieces);

    /// <summary>Opens what was written to a path.</summary>
    Stream Open(string path);

    /// <summary>Removes a file, as if it had never been written.</summary>
    void Remove(string path);

    /// <summary>The files written so far to a folder and its subfolders, as paths relative to that folder, in ordinal order.</summary>
    IReadOnlyList<string> In(string folder);
}
