namespace LearningHours.Results;

/// <summary>
/// Where the files of packs grow. Any thread; for one path one after the other. Paths are relative to the result root, with forward
/// slashes.
/// </summary>
public interface IPackFiles
{
    /// <summary>Adds bytes to the end of a file, which begins empty.</summary>
    /// <param name="pieces">One after the other; theirs only until the call returns.</param>
    void Append(string path, IReadOnlyList<ReadOnlyMemory<byte>> pieces);

    /// <summary>Opens what was written to a path.</summary>
    Stream Open(string path);

    /// <summary>Takes a file back, as if it had never been written.</summary>
    void Remove(string path);

    /// <summary>
    /// The files that were written to a folder and the folders in it so far, by their paths from there, in ordinal order.
    /// </summary>
    IReadOnlyList<string> In(string folder);
}
