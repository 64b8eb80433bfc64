namespace LearningHours.Storage;

/// <summary>
/// A folder that is gone when its user is, also one that was killed: results carry names and must not pile up. Beside the folder lies a
/// file that its process holds open, and whoever makes a folder in the same place removes those of which the file is held by nobody.
/// </summary>
public sealed class OwnedFolder : IDisposable
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const string HoldEnding = ".held";

    private readonly FileStream _hold;

    /// <param name="parent">Where it is made.</param>
    /// <param name="prefix">What its name begins with: all that begin so are folders of this kind.</param>
    public OwnedFolder(string parent, string prefix)
    {
        Directory.CreateDirectory(parent);
        Sweep(parent, prefix);
        (Path, _hold) = Take(parent, prefix);
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(Path);
        else Directory.CreateDirectory(Path, OwnerOnly | UnixFileMode.UserExecute);
    }

    public string Path { get; }

    public void Dispose()
    {
        if (Directory.Exists(Path)) Directory.Delete(Path, recursive: true);
        _hold.Dispose();
    }

    /// <summary>Opens a file that nobody but its process sees, and its owner if it was killed: gone when it is closed.</summary>
    internal static FileStream OpenHidden(string path, FileMode mode)
    {
        var options = new FileStreamOptions
        {
            Mode = mode,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            Options = FileOptions.DeleteOnClose,
            BufferSize = 0
        };
        if (!OperatingSystem.IsWindows() && mode == FileMode.CreateNew) options.UnixCreateMode = OwnerOnly;
        return new FileStream(path, options);
    }

    /// <summary>Opens a temporary file that nobody else sees and that is gone with its process, also with one that is killed; Windows sees
    /// to that by itself.</summary>
    internal static FileStream OpenNameless(string kind)
    {
        var file = OpenHidden(System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"learning-hours-{Guid.NewGuid():N}.{kind}"),
            FileMode.CreateNew);
        if (!OperatingSystem.IsWindows()) File.Delete(file.Name);
        return file;
    }

    /// <summary>A name whose file is held before the folder can be seen.</summary>
    private static (string Path, FileStream Hold) Take(string parent, string prefix)
    {
        while (true)
        {
            var path = System.IO.Path.Combine(parent, $"{prefix}{Guid.NewGuid():N}");
            try
            {
                var hold = OpenHidden(path + HoldEnding, FileMode.CreateNew);
                // Between its making and our hold somebody who swept may have taken the file for a dead one's.
                if (File.Exists(path + HoldEnding)) return (path, hold);
                hold.Dispose();
            }
            catch (IOException) when (File.Exists(path + HoldEnding))
            {
            }
        }
    }

    private static void Sweep(string parent, string prefix)
    {
        foreach (var folder in Directory.EnumerateDirectories(parent, prefix + "*")) Try(() => Remove(folder));
        foreach (var hold in Directory.EnumerateFiles(parent, $"{prefix}*{HoldEnding}"))
            Try(() => OpenHidden(hold, FileMode.Open).Dispose());
    }

    private static void Remove(string folder)
    {
        // Without a file beside it a folder belongs to nobody: it is made after the file and removed before it.
        using var dead = File.Exists(folder + HoldEnding) ? OpenHidden(folder + HoldEnding, FileMode.Open) : null;
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>What is held, is gone by now or belongs to another user stays as it is.</summary>
    private static void Try(Action remove)
    {
        try
        {
            remove();
        }
        catch (Exception theirs) when (theirs is IOException or UnauthorizedAccessException)
        {
        }
    }
}
