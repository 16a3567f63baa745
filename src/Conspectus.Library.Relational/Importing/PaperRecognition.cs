using Conspectus.Core.Identity;
using Conspectus.Core.Names;
using Conspectus.Core.Papers;
using Conspectus.Library.Relational.Papers;
using Conspectus.Library.Relational.Storage;

namespace Conspectus.Library.Relational.Importing;

/// <summary>Tells which papers of an import are known, by <see cref="PaperIndex{T}"/>, which is filled edition by edition.</summary>
/// <param name="connection">The connection of the import.</param>
/// <param name="source">What is imported.</param>
internal sealed class PaperRecognition(StoreConnection connection, Library.Importing.SourceStamp source)
{
    private readonly PaperIndex<KnownPaper> _index = new();
    private readonly HashSet<string> _loaded = [];

    // A source of a new kind that gives no identifiers brings nothing new by which it could be told that it joins papers of others.
    private readonly bool _isFirstOfKind =
        connection.Scalar("SELECT 1 FROM import WHERE kind = @kind LIMIT 1", ("@kind", source.Kind)) is null;

    /// <summary>Papers that were taken for two though they have much in common.</summary>
    internal List<ImportIssue> Issues { get; } = [];

    /// <summary>
    /// The paper that <paramref name="paper"/> is, made if it is new, and whether it thereby joins one of other records; what it goes by is
    /// remembered.
    /// </summary>
    internal (KnownPaper Known, FoundMerge? Merge) Recognise(Paper paper)
    {
        var keys = PaperKeys.Of(paper, source.Kind);
        if (_loaded.Add(keys.Edition)) Load(keys.Edition);
        var match = _index.Find(keys);
        if (match.Found is null) Tell(paper, match.Difference);
        var known = match.Found ?? new KnownPaper(null);
        var news = match.Reason is null ? null
            : RecordJoining.NewsOf(paper, keys, source.Kind, known.Aliases, _isFirstOfKind && known is { IsNew: false, Ordinal: not null });
        foreach (var alias in keys.Aliases)
        {
            if (known.Aliases.Add(alias)) known.NewAliases.Add(new Alias(keys.Edition, alias.Kind, alias.Value));
        }

        var summary = new RecordAbstract(paper.Abstract.Text);
        known.Abstracts.Add(summary);
        _index.Add(known, keys with { Abstract = WayTo(known, summary) }, isListed: true);
        return (known, news is null ? null : new FoundMerge(match.Reason!.Value, news));
    }

    // Held as long as the import runs: not the text, only the way to it. A method of its own, for what it returns holds all that is in
    // reach.
    private Func<string> WayTo(KnownPaper known, RecordAbstract summary) =>
        () => summary.Read(() => AbstractOf(known, coming: known.IsPending));

    private void Tell(Paper paper, DifferenceReason? difference)
    {
        if (difference is not (DifferenceReason.OtherIdentifierAndAbstract or DifferenceReason.OtherAbstract)) return;
        Issues.Add(new ImportIssue(
            source.Location, paper.SourceId.Length > 0 ? paper.SourceId : paper.Title.Text, "title",
            "Another paper has the same title and authors but another abstract; both were taken."));
    }

    private string AbstractOf(KnownPaper known, bool coming = false) => connection.Text(
        $"SELECT coalesce(abstract_text, abstract) FROM {(coming ? "pending_text" : "paper_text")} WHERE ordinal = @ordinal",
        ("@ordinal", known.Ordinal));

    private void Load(string edition)
    {
        var papers = new Dictionary<long, (KnownPaper Known, List<PaperAlias> Aliases, string Authors)>();
        foreach (var (ordinal, authors) in connection.Rows(r => (r.GetInt64(0), r.GetString(1)), """
            SELECT p.ordinal, t.authors FROM edition e JOIN paper p ON p.edition = e.number JOIN paper_text t ON t.ordinal = p.ordinal
            WHERE e.slug = @edition ORDER BY p.ordinal
            """, ("@edition", edition)))
        {
            papers.Add(ordinal, (new KnownPaper(ordinal), [], authors));
        }

        foreach (var (ordinal, alias) in connection.Rows(r => (r.GetInt64(0), new PaperAlias(r.GetString(1), r.GetString(2))), """
            SELECT a.ordinal, a.kind, a.value FROM edition e JOIN paper_alias a ON a.edition = e.number WHERE e.slug = @edition
            ORDER BY a.ordinal
            """, ("@edition", edition)))
        {
            papers[ordinal].Aliases.Add(alias);
        }

        foreach (var (known, aliases, authors) in papers.Values)
        {
            known.Aliases.UnionWith(aliases);
            _index.Add(
                known,
                new PaperKeys
                {
                    Edition = edition,
                    Aliases = aliases,
                    Authors = [.. StoredJson.Authors(authors).Select(a => PersonKey.Of(PersonName.Of(a)))],
                    Abstract = () => AbstractOf(known),
                },
                isListed: false);
        }

        foreach (var (one, other) in connection.Rows(r => (r.GetInt64(0), r.GetInt64(1)), "SELECT one, other FROM paper_apart"))
        {
            if (papers.TryGetValue(one, out var first) && papers.TryGetValue(other, out var second))
                _index.SetApart(first.Known, second.Known);
        }
    }
}
