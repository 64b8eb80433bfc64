namespace LearningHours.Storage;

/// <summary>
/// A folder that disappears with its user, even one that was killed, because results contain names and must not pile up. Its process holds
/// a file next to the folder open, and whoever creates a folder in the same place removes the folders whose file nobody holds.
/// </summary>
public sealed class OwnedFolder : IDisposable
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const string HoldEnding = ".held";

    private readonly FileStream _hold;

    /// <param name="parent">Where the folder is created; created itself if it does not exist.</param>
    /// <param name="prefix">What its name starts with: every folder in <paramref name="parent"/> whose name starts so
    /// is of this kind.</param>
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

    /// <summary>
    /// Opens a file that only its process can use and that is deleted when it is closed; if the process is killed, only its
    /// owner can read it.
    /// </summary>
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

    /// <summary>
    /// Opens a temporary file that nobody else can see and that disappears with its process, even one that is killed: it is unlinked at
    /// once, except on Windows, which deletes it by itself.
    /// </summary>
    internal static FileStream OpenNameless(string kind)
    {
        var file = OpenHidden(System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"learning-hours-{Guid.NewGuid():N}.{kind}"),
            FileMode.CreateNew);
        if (!OperatingSystem.IsWindows()) File.Delete(file.Name);
        return file;
    }

    /// <summary>Chooses a name and holds its file before the folder becomes visible.</summary>
    private static (string Path, FileStream Hold) Take(string parent, string prefix)
    {
        while (true)
        {
            var path = System.IO.Path.Combine(parent, $"{prefix}{Guid.NewGuid():N}");
            try
            {
                var hold = OpenHidden(path + HoldEnding, FileMode.CreateNew);
                // Between creating and locking the file, somebody sweeping may have taken it for that of a dead process and deleted it.
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
        // A folder without a file next to it belongs to nobody: it is created after the file and removed before it.
        using var dead = File.Exists(folder + HoldEnding) ? OpenHidden(folder + HoldEnding, FileMode.Open) : null;
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Leaves alone what is held, already gone or owned by another user.</summary>
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
