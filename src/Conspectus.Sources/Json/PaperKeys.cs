using Conspectus.Sources.Records;

namespace Conspectus.Sources.Json;

/// <summary>Tells papers by the keys of their objects.</summary>
internal sealed class PaperKeys
{
    private static readonly HashSet<string> Wrappers = new(StringComparer.Ordinal)
    {
        "content", "_source", "info", "paper", "fields", "attributes", "node", "bibjson", "work", "submission", "metadata", "article",
            "message", "data", "record",
        "item", "result", "response", "row",
    };

    private bool _title;
    private bool _looseTitle;
    private bool _authors;
    private bool _abstract;
    private bool _paperId;

    /// <summary>Whether objects with these keys are papers: a title alone may be a calendar's, and a name anything's, but not beside a
    /// paper's number.</summary>
    public bool Suffice => (_title && (_authors || _abstract || _paperId)) || (_looseTitle && _authors && _abstract);

    /// <summary>Whether a member of this name may hold the paper's own fields.</summary>
    public static bool IsWrapper(string key) => Wrappers.Contains(key);

    /// <summary>Whether a list under this key is of other papers than the conference's.</summary>
    public static bool IsOfOthers(string key) => ColumnName.Fold(key) is var name
        && (name.StartsWith("referenc", StringComparison.Ordinal) || name.StartsWith("cit", StringComparison.Ordinal)
            || name.StartsWith("related", StringComparison.Ordinal)
            || name.StartsWith("similar", StringComparison.Ordinal) || name.StartsWith("recommend", StringComparison.Ordinal)
                || name is "bibliography");

    /// <summary>Whether these keys are those of a paper.</summary>
    public static bool Of(IEnumerable<string> keys)
    {
        var seen = new PaperKeys();
        foreach (var key in keys) seen.Add(key);
        return seen.Suffice;
    }

    /// <summary>Adds a key.</summary>
    public void Add(string key) => Add(ColumnName.Read(key));

    /// <summary>Adds a key that has been read.</summary>
    public void Add(ColumnName key)
    {
        if (key.Holds is not { } name) return;
        _paperId |= key.Name is "paperId" or "corpusId" or "itemType"; // of Semantic Scholar and Zotero, which list nothing but papers so
        var isLoose = name.Certainty == NameCertainty.Loose;
        _title |= name.Field == Field.Title && !isLoose;
        _looseTitle |= name.Field == Field.Title && isLoose;
        _authors |= name.Field == Field.Authors;
        _abstract |= name.Field == Field.Abstract && !isLoose;
    }
}
