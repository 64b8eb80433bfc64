using System.Runtime.CompilerServices;
using LearningHours.Plans;

namespace LearningHours.Tests.Core.Plans;

/// <summary>Where plan files are in the source tree, and the five that come with the product.</summary>
internal static class PlanFiles
{
    public static readonly string[] Ids = ["hualien-106", "kaohsiung-103", "kaohsiung-107", "rad-104", "tainan-101"];

    public static string Folder(params string[] parts) => Path.Combine([Path.GetDirectoryName(Here())!, "..", "..", "..", .. parts]);

    public static byte[] Bytes(string id) => PlanCatalog.Files().Single(f => f.Name == $"{id}.plan.json").Utf8;

    public static Plan Plan(string id) => PlanCatalog.BuiltIn.Single(r => r.Plan!.Id == id).Plan!;

    private static string Here([CallerFilePath] string path = "") => path;
}
