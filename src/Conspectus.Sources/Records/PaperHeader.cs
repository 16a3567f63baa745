namespace Conspectus.Sources.Records;

/// <summary>Tells the header of a table of papers.</summary>
internal static class PaperHeader
{
    // Identifiers that only lists of papers have.
    private static readonly string[] PaperIds = ["uid", "paperid", "submissionid", "papernumber", "submissionnumber"];

    /// <summary>Whether columns of these names hold papers: a title, with authors, an abstract or a paper's number beside it.</summary>
    public static bool IsOfPapers(IReadOnlyList<string> names)
    {
        // A line of JSON with comments or the like has its names, too.
        if (names.Count < 2 || names
            .Any(n => n.StartsWith('{') || n.StartsWith('[') || n.Contains("\":", StringComparison.Ordinal))) return false;
        var columns = names.Select(ColumnName.Read).ToList();
        bool Has(Field field, NameCertainty most) =>
            columns.Any(c => c.Holds?.Field == field && (c.Holds.Certainty == NameCertainty.Exact || c.Holds.Certainty == most));
        var (authors, text) = (columns.Any(c => c.Holds?.Field == Field.Authors), Has(Field.Abstract, NameCertainty.Similar));
        if (Has(Field.Title, NameCertainty.Similar)) return authors || text || names.Any(n => PaperIds.Contains(ColumnName.Fold(n)));
        return authors && text && Has(Field.Title, NameCertainty.Loose);
    }
}
