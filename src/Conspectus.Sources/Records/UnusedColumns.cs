using System.Buffers;
using System.Text;
using Conspectus.Core.Papers;
using Conspectus.Sources.Text;

namespace Conspectus.Sources.Records;

/// <summary>
/// Finds columns that look like authors, a decision, an abstract, a title, keywords or a link and went into no record: nothing is lost in
/// silence.
/// </summary>
internal static class UnusedColumns
{
    private const int ShortestAbstract = 300;
    private const int LongestDecision = 30;
    private const int LongestCompared = 20_000;
    private static readonly SearchValues<char> NotInNames = SearchValues.Create("0123456789@/:");

    /// <summary>Tells the log of each.</summary>
    public static void Report(RecordColumns columns, Record record, ReadingLog log)
    {
        foreach (var column in columns.All)
        {
            if (column.IsUsed || column.Value.Kind is ValueKind.Number or ValueKind.Flag) continue;
            var text = Text(column);
            if (!text.Any(char.IsLetter) || Likeness(column, text, record, log) is not { } field
                || Holds(record, columns, field, text)) continue;
            log.LeftUnused(field, column, text);
        }
    }

    private static Field? Likeness(RecordColumn column, string text, Record record, ReadingLog log)
    {
        var byName = column.Name.Holds is { Certainty: NameCertainty.Loose } ? null : Kind(column.Name.Likeness);
        if (byName is not null && byName != Field.Link) return IsMeta(column.Name) ? null : byName;
        if (byName is null && FieldNames.IsOfSomethingElse(ColumnName.WordsOf(column.Name.Name))) return null;
        if (Links.IsAddress(text) || (byName == Field.Link && IsPath(text))) return Field.Link;
        // A column that plainly holds something else may hold much of it.
        if (column.Name.Holds is { Certainty: NameCertainty.Exact }) return null;
        if (text.Length >= ShortestAbstract && IsProse(text)) return Field.Abstract;
        if (record.Authors.Count == 0 && LooksLikeAuthors(column.Value, text)) return Field.Authors;
        return record.Decision is null && text.Length <= LongestDecision && log.Decision(text) != Decision.Unknown ? Field.Decision : null;
    }

    private static bool IsPath(string text) => text.AsSpan().Trim() is var path && !path.Contains(' ') && path.ContainsAny('/', '.');

    private static Field? Kind(Field? field) => field switch
    {
        Field.GivenName or Field.FamilyName => Field.Authors,
        Field.IsAccepted or Field.IsRejected or Field.IsWithdrawn => Field.Decision,
        Field.Pdf => Field.Link,
        Field.Title or Field.Authors or Field.Abstract or Field.Keywords or Field.Decision or Field.Link => field,
        _ => null,
    };

    // Addresses, numbers and the like of authors, and titles of other things.
    private static bool IsMeta(ColumnName name) => name.Holds is null && name.Likeness is not null
        && FieldNames.IsOfSomethingElse(ColumnName.WordsOf(name.Name));

    private static bool LooksLikeAuthors(SourceValue value, string text)
    {
        if (value.Kind == ValueKind.List && value.Items.All(i => i.Kind == ValueKind.Object)) return value.Items
            .All(i => i.Member("name", "fullname", "family", "lastname", "last") is not null);
        var parts = text.Split([';', '|'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return parts.Length > 1 && parts.All(p => p.Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: >= 2 and <= 5 } words
            && words.All(w => char.IsUpper(w[0]) || w.Length <= 3) && !p.AsSpan().ContainsAny(NotInNames));
    }

    private static bool IsProse(string text)
    {
        var ends = 0;
        for (var i = 0; i + 1 < text.Length && ends < 2; i++)
        {
            if (text[i] is '.' or '。' or '．' && (char.IsWhiteSpace(text[i + 1]) || text[i] > 127)) ends++;
        }

        return ends == 2 && text.AsSpan().TrimStart()[0] is not ('@' or '{' or '[');
    }

    // What says the same in other words, or less of it, is not lost.
    private static bool Holds(Record record, RecordColumns columns, Field field, string text)
    {
        var used = columns.All.Where(c => c.IsUsed && Kind(c.Name.Holds?.Field) == field).Select(Text).ToList();
        if (field == Field.Link)
            return new[] { record.Url, record.PdfUrl }
                .Any(u => u is not null
                && u.TrimEnd('/').EndsWith(text.Trim().TrimEnd('/').TrimStart('.'), StringComparison.OrdinalIgnoreCase));
        if (field == Field.Decision) return record.Decision is not null && Decisions.Parse(text) is var decision
            && (decision == Decision.Unknown || decision == Decisions.Parse(record.Decision));
        if (field is Field.Authors or Field.Keywords)
        {
            var words = used.SelectMany(Words).ToHashSet(StringComparer.Ordinal);
            return words.Count > 0 && Words(text).All(words.Contains);
        }

        var folded = string.Concat(Words(text));
        return used.Any(u => string.Concat(Words(u)).Contains(folded, StringComparison.Ordinal));
    }

    private static string Text(RecordColumn column) => column.Text("; ")
        ?? string.Join("; ", column.Value.Items.Concat(column.Value.Members.Select(m => m.Value))
        .Select(i => i.Prose(" ") ?? i.Member("name", "fullname")?.Scalar ?? "").Where(t => t.Length > 0));

    private static IEnumerable<string> Words(string text)
    {
        var word = new StringBuilder();
        foreach (var c in text.Length > LongestCompared ? text[..LongestCompared] : text)
        {
            if (char.IsLetterOrDigit(c)) word.Append(char.ToLowerInvariant(c));
            else if (word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }
        }

        if (word.Length > 0) yield return word.ToString();
    }
}
