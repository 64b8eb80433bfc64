using System.Text.Json.Nodes;
using LearningHours.Plans;

namespace LearningHours.Tests.Core.Plans;

public class PlanSchemaTests
{
    private static readonly string File = PlanFiles.Folder("core", "Plans", "plan.schema.json");

    [Fact]
    public void The_schema_file_says_what_the_vocabulary_says() =>
        Assert.True(System.IO.File.ReadAllText(File) == PlanSchema.Text(),
            "core/Plans/plan.schema.json is stale: write PlanSchema.Text() to it");

    [Fact]
    public void The_schema_refuses_unknown_keys_everywhere()
    {
        var objects = Nodes(JsonNode.Parse(PlanSchema.Text())!).OfType<JsonObject>()
            .Where(o => o["properties"] is JsonObject properties && o["type"] is not null && properties.Count > 0).ToArray();

        Assert.True(objects.Length > 20);
        Assert.All(objects, o => Assert.False(o["additionalProperties"]?.GetValue<bool>() ?? true, o.GetPath()));
    }

    [Theory]
    [InlineData("kaohsiung-107")]
    [InlineData("tainan-101")]
    public void Plan_files_name_their_schema(string id) => Assert.Equal("../plan.schema.json", PlanFiles.Plan(id).Schema);

    private static IEnumerable<JsonNode> Nodes(JsonNode node) => node switch
    {
        JsonObject o => o.Where(p => p.Value is not null).SelectMany(p => Nodes(p.Value!)).Prepend(node),
        JsonArray a => a.Where(v => v is not null).SelectMany(v => Nodes(v!)),
        _ => [node],
    };
}
