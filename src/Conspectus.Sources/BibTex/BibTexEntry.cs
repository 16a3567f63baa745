namespace Conspectus.Sources.BibTex;

/// <summary>An entry of a BibTeX file: its fields in order, the values with their TeX, nothing mended.</summary>
/// <param name="Line">The line of the file in which it begins, from 1.</param>
/// <param name="Type">Its type in lower case: "inproceedings".</param>
/// <param name="Key">Its key; empty if it has none.</param>
/// <param name="Fields">
/// The name of each field in lower case with its value: abbreviations replaced, parts joined, white space made single blanks, without the
/// braces or quotation marks around it. Of fields with the same name the first counts, as for BibTeX.
/// </param>
/// <param name="Troubles">What is wrong with the entry, in sentences; empty for a proper one.</param>
/// <param name="IsWhole">Whether it was read to its end. Otherwise the last field may be cut off or lack altogether.</param>
public sealed record BibTexEntry(
    int Line, string Type, string Key, IReadOnlyList<(string Name, string Value)> Fields, IReadOnlyList<string> Troubles, bool IsWhole)
{
    /// <summary>The value of the first of these fields that is not blank; empty where all are.</summary>
    public string First(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            foreach (var field in Fields)
            {
                if (field.Name == name && field.Value.Length > 0) return field.Value;
            }
        }

        return "";
    }
}
