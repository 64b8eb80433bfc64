namespace LearningHours.Storage;

/// <summary>
/// A folder in the machine's temporary directory that only its user can see and that disappears with its user (<see cref="OwnedFolder"/>).
/// </summary>
public sealed class ScratchFolder : IDisposable
{
    private readonly OwnedFolder _folder = new(System.IO.Path.GetTempPath(), "learning-hours.scratch-");

    public string Path => _folder.Path;

    public void Dispose() => _folder.Dispose();
}
