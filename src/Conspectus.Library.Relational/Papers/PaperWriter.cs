using Conspectus.Core.Conferences;
using Conspectus.Core.Papers;
using Conspectus.Library.Relational.Storage;

namespace Conspectus.Library.Relational.Papers;

/// <summary>Writes the papers that an import brings.</summary>
internal sealed class PaperWriter : IDisposable
{
    private readonly StoreConnection _connection;
    private readonly Dictionary<string, long> _editions;
    private readonly IRowWriter _row, _alias;
    private readonly IStatement _change;
    private readonly ContentWriter _content;

    internal PaperWriter(StoreConnection connection, KeywordNumbers keywords)
    {
        _connection = connection;
        _editions = connection.Rows(r => (Slug: r.GetString(0), Number: r.GetInt64(1)), "SELECT slug, number FROM edition")
            .ToDictionary(e => e.Slug, e => e.Number);
        _row = connection.Writer(
            "paper_row", "ordinal", "decision", "session", "track", "title_order", "author_order", "content_hash", "id", "key", "edition");
        _change = connection.Prepare("""
            UPDATE paper_row SET decision = $2, session = $3, track = $4, title_order = $5, author_order = $6, content_hash = $7
            WHERE ordinal = $1
            """);
        _alias = connection.Writer("paper_alias", "edition", "kind", "value", "ordinal");
        _content = new ContentWriter(connection, "paper", keywords);
    }

    /// <summary>Writes a paper that has no row yet.</summary>
    internal void Add(long ordinal, StoredPaper paper)
    {
        var added = paper.Paper;
        _row.Add(
            ordinal, (int)added.Decision, added.Session, added.Track, paper.TitleOrder, paper.AuthorOrder, paper.ContentHash,
            added.Id, added.Key, EditionNumber(added.Edition));
        _content.AddText(ordinal, added);
        _content.WriteAuthors(ordinal, paper);
        _content.WriteKeywords(ordinal, added);
    }

    /// <summary>Writes new content over a paper's old; id, key and edition stay.</summary>
    internal void Update(long ordinal, Paper old, StoredPaper paper)
    {
        var now = paper.Paper;
        _change.Run(
            ordinal, (int)now.Decision, now.Session, now.Track, paper.TitleOrder, paper.AuthorOrder, paper.ContentHash);
        _content.ReplaceText(ordinal, now);
        if (!old.Authors.SequenceEqual(paper.Paper.Authors))
        {
            _content.DeleteAuthors(ordinal);
            _content.WriteAuthors(ordinal, paper);
        }

        if (!old.Keywords.SequenceEqual(paper.Paper.Keywords))
        {
            _content.DeleteKeywords(ordinal);
            _content.WriteKeywords(ordinal, paper.Paper);
        }
    }

    /// <summary>Stores something a paper goes by.</summary>
    internal void AddAlias(long ordinal, Alias alias) => _alias.Add(_editions[alias.Edition], alias.Kind, alias.Value, ordinal);

    /// <summary>Writes what was held back.</summary>
    internal void Flush()
    {
        _row.Flush();
        _content.Flush();
        _alias.Flush();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _row.Dispose();
        _change.Dispose();
        _alias.Dispose();
        _content.Dispose();
    }

    private long EditionNumber(Edition edition)
    {
        if (_editions.TryGetValue(edition.Slug, out var number)) return number;
        number = _editions.Count + 1;
        _connection.Execute(
            "INSERT INTO edition (number, slug, conference, year) VALUES (@number, @slug, @conference, @year)",
            ("@number", number), ("@slug", edition.Slug), ("@conference", edition.Conference), ("@year", edition.Year));
        _editions.Add(edition.Slug, number);
        return number;
    }
}
