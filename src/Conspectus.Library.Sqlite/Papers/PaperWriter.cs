using Conspectus.Core.Conferences;
using Conspectus.Core.Papers;
using Conspectus.Library.Sqlite.Storage;
using Microsoft.Data.Sqlite;

namespace Conspectus.Library.Sqlite.Papers;

/// <summary>Writes the papers that an import brings.</summary>
internal sealed class PaperWriter : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, long> _editions;
    private readonly PreparedStatement _row, _alias;
    private readonly ContentWriter _content;

    internal PaperWriter(SqliteConnection connection, KeywordNumbers keywords)
    {
        _connection = connection;
        _editions = connection.Rows(r => (Slug: r.GetString(0), Number: r.GetInt64(1)), "SELECT slug, number FROM edition")
            .ToDictionary(e => e.Slug, e => e.Number);
        _row = new PreparedStatement(connection, """
            INSERT INTO paper_row (ordinal, id, key, edition, decision, session, track, title_order, author_order, content_hash)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
            ON CONFLICT (ordinal) DO UPDATE SET
              decision = $5, session = $6, track = $7, title_order = $8, author_order = $9, content_hash = $10
            """);
        _alias = new PreparedStatement(connection, "INSERT INTO paper_alias (edition, kind, value, ordinal) VALUES ($1, $2, $3, $4)");
        _content = new ContentWriter(connection, "paper", keywords);
    }

    /// <summary>Writes a paper that has no row yet.</summary>
    internal void Add(long ordinal, StoredPaper paper)
    {
        WriteRow(ordinal, paper);
        _content.WriteAuthors(ordinal, paper);
        _content.WriteKeywords(ordinal, paper.Paper);
    }

    /// <summary>Writes new content over a paper's old; id, key and edition stay.</summary>
    internal void Update(long ordinal, Paper old, StoredPaper paper)
    {
        WriteRow(ordinal, paper);
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
    internal void AddAlias(long ordinal, Alias alias) => _alias.Run(_editions[alias.Edition], alias.Kind, alias.Value, ordinal);

    /// <inheritdoc/>
    public void Dispose()
    {
        _row.Dispose();
        _alias.Dispose();
        _content.Dispose();
    }

    private void WriteRow(long ordinal, StoredPaper stored)
    {
        var paper = stored.Paper;
        _row.Run(
            ordinal, paper.Id, paper.Key, EditionNumber(paper.Edition), (int)paper.Decision, paper.Session, paper.Track,
            stored.TitleOrder, stored.AuthorOrder, stored.ContentHash);
        _content.WriteText(ordinal, paper);
    }

    private long EditionNumber(Edition edition)
    {
        if (_editions.TryGetValue(edition.Slug, out var number)) return number;
        number = _editions.Count + 1;
        _connection.Execute(
            "INSERT INTO edition (number, slug, conference, year) VALUES ($number, $slug, $conference, $year)",
            ("$number", number), ("$slug", edition.Slug), ("$conference", edition.Conference), ("$year", edition.Year));
        _editions.Add(edition.Slug, number);
        return number;
    }
}
