namespace LearningHours.Storage;

/// <summary>A folder of the machine's temporary space that only its user sees and that is gone when he is
/// (<see cref="OwnedFolder"/>).</summary>
public sealed class ScratchFolder : IDisposable
{
    private readonly OwnedFolder _folder = new(System.IO.Path.GetTempPath(), "learning-hours.scratch-");

    public string Path => _folder.Path;

    public void Dispose() => _folder.Dispose();
}
