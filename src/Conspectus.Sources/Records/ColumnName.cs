using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
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
        var clean = SourceText.Clean(name.Length > LongestName ? name[..LongestName] : name, out _);
        var words = Words(Wrapping().Replace(clean, "${own}"));
        var folded = string.Concat(words);
        if (FieldNames.Find(folded) is { } own) return new ColumnName(name, own with { Certainty = Certainty(own, clean) }, own.Field, "");
        var series = string.Concat(words.Where(w => !char.IsDigit(w[0])));
        if (series.Length < folded.Length && FieldNames.Find(series) is { Field: Field.Authors or Field.Keywords } numbered)
            return new ColumnName(name, numbered with { Certainty = NameCertainty.Similar }, numbered.Field, series);
        if (words.Count > MostWords || FieldNames.FindWord(words) is not { } about) return new ColumnName(name, null, null, "");
        return new ColumnName(name, about.Holds ? about.Name : null, about.Name.Field, series.Length < folded.Length ? series : "");
    }

    /// <summary>The name without case, accents, blanks and signs.</summary>
    public static string Fold(string name)
    {
        if (name.AsSpan().IndexOfAnyExceptInRange('a', 'z') < 0) return name;
        return string.Concat(Words(SourceText.Clean(name, out _)));
    }

    /// <summary>The words of a name, in lower case.</summary>
    public static IReadOnlyList<string> WordsOf(string name) => Words(SourceText.Clean(name, out _));

    // A name with a remark behind it is a likely one, not a sure one.
    private static NameCertainty Certainty(FieldName own, string name) =>
        own.Certainty == NameCertainty.Exact && Remark().Match(name) is { Success: true, Index: > 0 } ? NameCertainty.Similar
            : own.Certainty;

    private static List<string> Words(string name)
    {
        var remark = Remark().Match(name);
        if (remark is { Success: true, Index: > 0 }) name = name[..remark.Index];
        var plain = new StringBuilder(name.Length);
        foreach (var c in name.Normalize(NormalizationForm.FormKD))
        {
            // The accents of kana tell one letter from another.
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark || c >= '\u3000') plain.Append(c);
        }

        return [.. Word().Matches(plain.ToString().Normalize(NormalizationForm.FormKC)).Select(w => w.Value.ToLowerInvariant())];
    }

    [GeneratedRegex(@"\s*[(\[{?,].*$|\s*[:.](?:\s.*)?$|\s+[-–—]\s.*$", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Remark();

    // What flattening leaves of nested names: "content.title.value", "dc:title".
    [GeneratedRegex(@"^(?:content|paper|_source|info|fields|attributes|dc|dcterms|bibo|schema|prism)[.:/](?<own>.+?)(?:\.value)?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Wrapping();

    // "paperTitle", "PaperTitle", "PDFLink" and "paper_title" are two words each.
    [GeneratedRegex(@"\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|\p{Lo}[\p{L}\p{M}]*|[\p{Lm}]+|\p{Nd}+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
