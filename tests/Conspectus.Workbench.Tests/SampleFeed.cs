using System.Text.Json.Nodes;

namespace Conspectus.Workbench.Tests;

/// <summary>The sample's feed with changes, as a conference would correct it.</summary>
internal sealed class SampleFeed
{
    private readonly JsonObject _feed = JsonNode.Parse(File.ReadAllText(Repository.Sample))!.AsObject();

    private JsonArray Results => _feed["results"]!.AsArray();

    /// <summary>The record of one paper.</summary>
    public JsonObject this[int index] => Results[index]!.AsObject();

    public string Title(int index) => this[index]["name"]!.GetValue<string>();

    /// <summary>Keeps the first papers only.</summary>
    public SampleFeed Take(int count)
    {
        while (Results.Count > count) Results.RemoveAt(Results.Count - 1);
        _feed["count"] = count;
        return this;
    }

    public string WriteTo(TempFolder folder, string name = "neurips-2023-corrected.json") => folder.Write(name, _feed.ToJsonString());
}
