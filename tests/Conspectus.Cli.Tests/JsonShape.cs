using System.Text.Json;

namespace Conspectus.Cli.Tests;

/// <summary>Compares JSON with the shapes that are documented.</summary>
internal static class JsonShape
{
    /// <summary>The value must be an object with exactly these properties in this order.</summary>
    public static void HasExactly(this JsonElement value, params string[] names) =>
        Assert.Equal(names, value.EnumerateObject().Select(p => p.Name));

    public static string Text(this JsonElement value, string name) => value.GetProperty(name).GetString()!;

    public static int Number(this JsonElement value, string name) => value.GetProperty(name).GetInt32();

    public static List<JsonElement> Items(this JsonElement value, string name) => [.. value.GetProperty(name).EnumerateArray()];

    public static List<JsonElement> Items(this JsonElement value) => [.. value.EnumerateArray()];

    public static List<string> Texts(this JsonElement value, string name) => [.. value.Items(name).Select(i => i.GetString()!)];
}
