using System.Diagnostics;
using LearningHours.Tests.House;

namespace LearningHours.Tests.Functions.Commands;

/// <summary>Runs only where Python is installed.</summary>
public sealed class PythonFactAttribute : FactAttribute
{
    public static string? Program { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(static folder => Path.Combine(folder, "python3")).FirstOrDefault(File.Exists);

    public PythonFactAttribute()
    {
        if (Program is null) Skip = "no Python here (python3)";
    }
}

/// <summary>The sample night is exactly what its generator writes, byte for byte.</summary>
public sealed class SampleGeneratorTests
{
    [PythonFact]
    public async Task The_generator_writes_the_files_that_are_checked_in()
    {
        var sample = Path.Combine(SourceTree.Root, "tests", "SampleNight");
        var folder = Directory.CreateTempSubdirectory("sample-");
        try
        {
            foreach (var file in Directory.EnumerateFiles(sample, "*.py", SearchOption.AllDirectories))
            {
                var copy = Path.Combine(folder.FullName, Path.GetRelativePath(sample, file));
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(file, copy);
            }
            var generator = Path.Combine(folder.FullName, "generate.py");
            using var python = Process.Start(new ProcessStartInfo(PythonFactAttribute.Program!, [generator]))!;
            await python.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(2));
            Assert.Equal(0, python.ExitCode);
            var written = Files(folder.FullName);
            Assert.Equal(Files(sample), written);
            foreach (var file in written)
            {
                byte[] before = File.ReadAllBytes(Path.Combine(sample, file)),
                after = File.ReadAllBytes(Path.Combine(folder.FullName, file));
                Assert.True(before.AsSpan().SequenceEqual(after), file);
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static List<string> Files(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(folder, f))
            .Where(static f => !f.StartsWith('.')).Order(StringComparer.Ordinal)];
}
