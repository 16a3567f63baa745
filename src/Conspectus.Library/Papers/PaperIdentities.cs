using Conspectus.Core.Identity;
using Conspectus.Core.Papers;
using Conspectus.Library.Storage;
using Microsoft.Data.Sqlite;

namespace Conspectus.Library.Papers;

/// <summary>Tells which papers of an import are known, by the rules of <see cref="PaperStore.Import"/>.</summary>
internal sealed class PaperIdentities(SqliteConnection connection, string sourceKind)
{
    // An address that a whole conference shares tells nothing, and comparing with all its papers takes long.
    private const int MostPapersOfOneAlias = 8;
    private const string TitleKind = "title";
    private readonly HashSet<string> _loaded = [];
    private readonly Dictionary<Alias, List<KnownPaper>> _byAlias = [];

    // Papers of one title by the family names of their authors; under "" those without authors, under null all.
    private readonly Dictionary<(Alias Title, string? Family), List<KnownPaper>> _byTitle = [];

    /// <summary>The paper that <paramref name="paper"/> is, created if it is new; what it goes by is remembered.</summary>
    internal KnownPaper Recognise(Paper paper)
    {
        var edition = paper.Edition.Slug;
        if (_loaded.Add(edition)) Load(edition);
        var title = new Alias(edition, TitleKind, TitleKey(paper));
        var authors = paper.Authors.Select(a => Names.Fold(a.Name)).ToHashSet();
        var id = paper.SourceId.Length > 0 ? new Alias(edition, "id:" + sourceKind, paper.SourceId) : null;
        var url = paper.Url is { Length: > 0 } address ? new Alias(edition, "url", address) : null;
        var known = MatchAlias(id, paper, title.Value, authors) ?? MatchTitle(title, authors) ?? MatchAlias(url, paper, title.Value, authors) ?? new KnownPaper(null);
        known.Authors.UnionWith(authors);
        foreach (var alias in new[] { id, url, title }.OfType<Alias>())
        {
            if (known.Aliases.Contains(alias) && alias.Kind != TitleKind) continue;
            if (!known.Aliases.Contains(alias)) known.NewAliases.Add(alias);
            Remember(alias, known, authors);
        }

        return known;
    }

    private KnownPaper? MatchAlias(Alias? alias, Paper paper, string titleKey, HashSet<string> authors)
    {
        if (alias is null || !_byAlias.TryGetValue(alias, out var candidates) || candidates.Count > MostPapersOfOneAlias) return null;
        return candidates.Find(k => k.TitleKeys.Contains(titleKey) || (IsFree(k, paper) && MayShareAuthor(k, authors)));
    }

    // A source that lists two titles lists two papers, except for the oral and the poster of one.
    private static bool IsFree(KnownPaper known, Paper paper) => known.Incoming is not { } other || other.Decision != paper.Decision;

    private static bool MayShareAuthor(KnownPaper known, HashSet<string> authors) =>
        authors.Count == 0 || known.Authors.Count == 0 || Names.ShareAuthor(known.Authors, authors);

    private KnownPaper? MatchTitle(Alias title, HashSet<string> authors)
    {
        if (authors.Count == 0) return _byTitle.GetValueOrDefault((title, null))?[0];
        return authors.Select(Names.Family).Distinct()
            .SelectMany(family => _byTitle.GetValueOrDefault((title, family)) ?? [])
            .FirstOrDefault(k => Names.ShareAuthor(k.Authors, authors)) ?? _byTitle.GetValueOrDefault((title, ""))?[0];
    }

    private void Remember(Alias alias, KnownPaper known, HashSet<string> authors)
    {
        known.Aliases.Add(alias);
        if (alias.Kind != TitleKind)
        {
            Under(_byAlias, alias, known);
            return;
        }

        known.TitleKeys.Add(alias.Value);
        Under(_byTitle, (alias, null), known);
        foreach (var family in authors.Count == 0 ? [""] : authors.Select(Names.Family).Distinct()) Under(_byTitle, (alias, family), known);
    }

    private static void Under<TKey>(Dictionary<TKey, List<KnownPaper>> index, TKey key, KnownPaper known)
        where TKey : notnull
    {
        if (!index.TryGetValue(key, out var papers)) index.Add(key, papers = []);
        // The same paper comes again and again where an import repeats it; looking at the last one is enough to keep lists short.
        if (papers.Count == 0 || papers[^1] != known) papers.Add(known);
    }

    private void Load(string edition)
    {
        var papers = new Dictionary<long, KnownPaper>();
        foreach (var (ordinal, author) in connection.Rows(r => (r.GetInt64(0), r.TextOrNull(1)), """
            SELECT p.ordinal, a.folded
            FROM edition e JOIN paper p ON p.edition = e.number LEFT JOIN paper_author a ON a.ordinal = p.ordinal
            WHERE e.slug = $edition ORDER BY p.ordinal, a.position
            """, ("$edition", edition)))
        {
            if (!papers.TryGetValue(ordinal, out var known)) papers.Add(ordinal, known = new KnownPaper(ordinal));
            if (author is not null) known.Authors.Add(author);
        }

        foreach (var (alias, ordinal) in connection.Rows(r => (new Alias(edition, r.GetString(0), r.GetString(1)), r.GetInt64(2)), """
            SELECT a.kind, a.value, a.ordinal
            FROM edition e JOIN paper_alias a ON a.edition = e.number WHERE e.slug = $edition ORDER BY a.ordinal
            """, ("$edition", edition)))
        {
            Remember(alias, papers[ordinal], papers[ordinal].Authors);
        }
    }

    // A title without a letter or digit goes by its very characters.
    private static string TitleKey(Paper paper) => PaperIdentity.TitleKey(paper.Title.Text) is { Length: > 0 } key ? key : paper.Title.Text.Trim();
}
