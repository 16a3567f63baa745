using System.Text.RegularExpressions;
using Conspectus.Core.Text;
using Conspectus.Sources.Text;

namespace Conspectus.Sources.Records;

/// <summary>A column's name and what it tells of the column.</summary>
/// <param name="Name">The name as the source has it.</param>
/// <param name="Holds">What the column is read as; null where the name does not tell.</param>
/// <param name="Likeness">What the name is about, whether or not the column is read as that; null otherwise.</param>
/// <param name="Series">
/// What the names of several columns for one list share: that of "Author 3" is "author"; empty for a name without a number.
/// </param>
internal sealed partial record ColumnName(string Name, FieldName? Holds, Field? Likeness, string Series)
{
    private const int MostWords = 9;
    private const int LongestName = 1_000;

    /// <summary>
    /// Reads a name in any case, with blanks, underscores or hyphens, and with a remark behind it: "Authors (format: first last)".
    /// </summary>
    public static ColumnName Read(string name)
    {
        if (name.Trim() is "#" or "№") return new ColumnName(name, FieldNames.Find("number"), null, "");
        var clean = Clean(name);
        var words = Words(clean);
        var folded = string.Concat(words);
        if (FieldNames.Find(folded) is { } own) return new ColumnName(name, own with { Certainty = Certainty(own, clean) }, own.Field, "");
        var series = string.Concat(words.Where(w => !char.IsDigit(w[0])));
        var isNumbered = series.Length < folded.Length;
        if (isNumbered && FieldNames.Find(series) is { Field: Field.Authors or Field.Keywords } numbered)
            return new ColumnName(name, numbered with { Certainty = NameCertainty.Similar }, numbered.Field, series);
        if (words.Length > MostWords || FieldNames.FindWord(words) is not { } about) return new ColumnName(name, null, null, "");
        return new ColumnName(name, about.Holds ? about.Name : null, about.Name.Field, isNumbered ? series : "");
    }

    /// <summary>The name without case, accents, blanks and signs.</summary>
    public static string Fold(string name) =>
        name.AsSpan().IndexOfAnyExceptInRange('a', 'z') < 0 ? name : string.Concat(WordsOf(name));

    /// <summary>The words of a name, folded; what stands behind a bracket, a question mark or a comma is left out.</summary>
    public static IReadOnlyList<string> WordsOf(string name) => Words(Clean(name));

    // A name with a remark behind it is a likely one, not a sure one.
    private static NameCertainty Certainty(FieldName own, string name) =>
        own.Certainty == NameCertainty.Exact && Remark().Match(name) is { Success: true, Index: > 0 } ? NameCertainty.Similar
            : own.Certainty;

    private static string Clean(string name) =>
        Wrapping().Replace(SourceText.Clean(name.Length > LongestName ? name[..LongestName] : name, out _), "${own}");

    private static string[] Words(string name)
    {
        var remark = Remark().Match(name);
        if (remark is { Success: true, Index: > 0 }) name = name[..remark.Index];
        return Folding.Words(Joints().Replace(name, " ")).Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    [GeneratedRegex(@"\s*[(\[{?,].*$|\s*[:.](?:\s.*)?$|\s+[-–—]\s.*$", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Remark();

    // What flattening leaves of nested names: "content.title.value", "dc:title".
    [GeneratedRegex(
        @"^(?:content|paper|_source|info|fields|attributes|dc|dcterms|bibo|schema|prism)[.:/](?<own>.+?)(?:\.value)?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Wrapping();

    // "paperTitle", "PDFLink" and "author3" are two words each.
    [GeneratedRegex(@"(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})|(?<=\p{L})(?=\p{Nd})|(?<=\p{Nd})(?=\p{L})",
        RegexOptions.CultureInvariant)]
    private static partial Regex Joints();
}
