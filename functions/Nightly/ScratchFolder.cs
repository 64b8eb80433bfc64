namespace LearningHours.Nightly;

/// <summary>A folder of the machine's temporary space that is gone when its user is: results carry names and must not pile up there.</summary>
public sealed class ScratchFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("learning-hours-").FullName;

    public void Dispose()
    {
        if (Directory.Exists(Path)) Directory.Delete(Path, recursive: true);
    }
}
