namespace Conspectus.Sources.BibTex;

/// <summary>The proceedings and books of a file, from which their papers inherit what they do not say themselves.</summary>
internal sealed class BibTexParents
{
    private const int Most = 20_000;

    // What a paper inherits, and under which name its parent has it.
    private static readonly (string Own, string Parent)[] Inherited =
        [("booktitle", "booktitle"), ("booktitle", "title"), ("journal", "journal"), ("year", "year"), ("date", "date")];

    private readonly Dictionary<string, BibTexEntry> _parents = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Remembers an entry that may be a parent.</summary>
    public void Add(BibTexEntry entry)
    {
        if (entry.Key.Length > 0 && _parents.Count < Most && (BibTexRecords.IsNoPaper(entry.Type) || entry.Type is "book" or "mvbook"))
            _parents.TryAdd(entry.Key, entry);
    }

    /// <summary>The entry with what it inherits.</summary>
    public BibTexEntry Complete(BibTexEntry entry)
    {
        if (entry.First("crossref") is not { Length: > 0 } key || !_parents.TryGetValue(key, out var parent)) return entry;
        var fields = entry.Fields.ToList();
        foreach (var (own, name) in Inherited)
        {
            if (parent.First(name) is { Length: > 0 } value && !fields.Exists(f => f.Name == own)) fields.Add((own, value));
        }

        return entry with { Fields = fields };
    }
}
