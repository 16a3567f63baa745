namespace Conspectus.Sources.Ris;

/// <summary>A record of a RIS file: its tags with their values, in order, nothing mended.</summary>
/// <param name="Line">The line of the file in which it begins, from 1.</param>
/// <param name="Fields">
/// Each tag, two capitals or digits, with its value; a tag that stands several times is there several times. TY and ER are not among them.
/// </param>
public sealed record RisRecord(int Line, IReadOnlyList<(string Tag, string Value)> Fields)
{
    /// <summary>What our own exports name as the database (DP) that a record is from.</summary>
    public const string OwnDatabase = "Conspectus";

    /// <summary>The first value of the first of these tags that has one; empty where none has.</summary>
    public string First(params ReadOnlySpan<string> tags)
    {
        foreach (var tag in tags)
        {
            foreach (var field in Fields)
            {
                if (field.Tag == tag && field.Value.Length > 0) return field.Value;
            }
        }

        return "";
    }

    /// <summary>All values of these tags, in the order of the file.</summary>
    public IEnumerable<string> All(params string[] tags) =>
        Fields.Where(f => f.Value.Length > 0 && tags.Contains(f.Tag)).Select(f => f.Value);
}
