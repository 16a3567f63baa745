using Conspectus.Sources.Text;

namespace Conspectus.Sources.Records;

/// <summary>Reads keywords from the columns of a record.</summary>
internal static class KeywordColumns
{
    /// <summary>The keywords of the likeliest column that has some, and of those that bear the same name.</summary>
    public static IReadOnlyList<string> Read(RecordColumns columns, ReadingLog log)
    {
        foreach (var column in columns.For(Field.Keywords))
        {
            var series = columns.For(Field.Keywords)
                .Where(c => c.Name.Name == column.Name.Name || (column.Name.Series.Length > 0 && c.Name.Series == column.Name.Series))
                .ToList();
            var keywords = series.SelectMany(c => Texts(c.Value.Unfolded())).Where(k => !Blanks.IsBlank(k)).ToList();
            if (keywords.Count == 0) continue;
            foreach (var used in series) log.Use(used);
            return series.Count > 1 ? [.. keywords.Distinct()] : keywords;
        }

        return [];
    }

    private static IEnumerable<string> Texts(SourceValue value) => value.Kind switch
    {
        ValueKind.List => value.Items
            .Select(i => (i.Kind == ValueKind.Object ? i.Member("name", "term", "tag", "keyword", "text", "value", "displayname", "label")
            : i)?.Prose(" ") ?? ""),
        ValueKind.Object when value.Member("value", "keyword", "keywords", "keywordlist") is { } inner => Texts(inner.Unfolded()),
        _ => TextList.Split(value.Prose("; ") ?? ""),
    };
}
