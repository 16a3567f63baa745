using Conspectus.Core.Conferences;
using Conspectus.Core.Papers;
using Conspectus.Library.Storage;
using Microsoft.Data.Sqlite;

namespace Conspectus.Library.Papers;

/// <summary>Writes papers and what they are filtered by, with statements compiled once for a whole import.</summary>
internal sealed class PaperWriter : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly List<PreparedStatement> _statements = [];
    private readonly Dictionary<string, long> _editions;
    private readonly Dictionary<string, long> _keywords;
    private readonly PreparedStatement _paper, _text, _author, _paperKeyword, _keyword, _alias;
    private readonly PreparedStatement _noAuthors, _noKeywords;

    internal PaperWriter(SqliteConnection connection)
    {
        _connection = connection;
        _editions = Numbers("SELECT slug, number FROM edition");
        _keywords = Numbers("SELECT folded, number FROM keyword");
        _paper = Prepare("""
            INSERT INTO paper (ordinal, id, key, edition, decision, session, track, title_order, author_order, content_hash)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
            ON CONFLICT (ordinal) DO UPDATE SET decision = $5, session = $6, track = $7, title_order = $8, author_order = $9, content_hash = $10
            """);
        _text = Prepare("INSERT OR REPLACE INTO paper_text VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)");
        _author = Prepare("INSERT INTO paper_author (ordinal, position, folded) VALUES ($1, $2, $3)");
        _keyword = Prepare("INSERT INTO keyword (number, folded, label) VALUES ($1, $2, $3)");
        _paperKeyword = Prepare("INSERT OR IGNORE INTO paper_keyword (ordinal, keyword) VALUES ($1, $2)");
        _alias = Prepare("INSERT INTO paper_alias (edition, kind, value, ordinal) VALUES ($1, $2, $3, $4)");
        _noAuthors = Prepare("DELETE FROM paper_author WHERE ordinal = $1");
        _noKeywords = Prepare("DELETE FROM paper_keyword WHERE ordinal = $1");
    }

    /// <summary>Writes a paper that has no row yet.</summary>
    internal void Add(long ordinal, Paper paper)
    {
        WriteRow(ordinal, paper);
        WriteAuthors(ordinal, paper);
        WriteKeywords(ordinal, paper);
    }

    /// <summary>Writes new content over a paper's old; id, key and edition stay.</summary>
    internal void Update(long ordinal, Paper old, Paper paper)
    {
        WriteRow(ordinal, paper);
        if (!old.Authors.SequenceEqual(paper.Authors))
        {
            _noAuthors.Run(ordinal);
            WriteAuthors(ordinal, paper);
        }

        if (!old.Keywords.SequenceEqual(paper.Keywords))
        {
            _noKeywords.Run(ordinal);
            WriteKeywords(ordinal, paper);
        }
    }

    /// <summary>Stores something a paper goes by.</summary>
    internal void AddAlias(long ordinal, Alias alias) => _alias.Run(_editions[alias.Edition], alias.Kind, alias.Value, ordinal);

    /// <inheritdoc/>
    public void Dispose() => _statements.ForEach(s => s.Dispose());

    private void WriteRow(long ordinal, Paper paper)
    {
        var (title, summary) = (paper.Title, paper.Abstract);
        _paper.Run(
            ordinal, paper.Id, paper.Key, EditionNumber(paper.Edition), (int)paper.Decision, paper.Session, paper.Track,
            Names.Fold(title.Text), paper.Authors.Count > 0 ? Names.AuthorOrder(paper.Authors[0].Name) : null, ContentHash.Of(paper));
        _text.Run(
            ordinal, title.Source, Unlike(title, title.Html), Unlike(title, title.Text), Unlike(title, title.Search),
            summary.Source, Unlike(summary, summary.Html), Unlike(summary, summary.Text), Unlike(summary, summary.Search),
            StoredJson.Write(paper.Authors), StoredJson.Write(paper.Keywords), paper.SourceTopic, paper.Url, paper.PdfUrl, paper.SourceId);
    }

    private void WriteAuthors(long ordinal, Paper paper)
    {
        for (var i = 0; i < paper.Authors.Count; i++) _author.Run(ordinal, i, Names.Fold(paper.Authors[i].Name));
    }

    private void WriteKeywords(long ordinal, Paper paper)
    {
        foreach (var keyword in paper.Keywords)
        {
            var folded = FoldKeyword(keyword);
            if (!_keywords.TryGetValue(folded, out var number))
            {
                number = _keywords.Count + 1;
                _keyword.Run(number, folded, keyword);
                _keywords.Add(folded, number);
            }

            _paperKeyword.Run(ordinal, number);
        }
    }

    /// <summary>The form in which keywords are compared.</summary>
    internal static string FoldKeyword(string keyword) => keyword.Trim().ToLowerInvariant();

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

    private static string? Unlike(TypesetText text, string form) => form == text.Source ? null : form;

    private Dictionary<string, long> Numbers(string query) =>
        _connection.Rows(r => (Name: r.GetString(0), Number: r.GetInt64(1)), query).ToDictionary(n => n.Name, n => n.Number);

    private PreparedStatement Prepare(string text)
    {
        var statement = new PreparedStatement(_connection, text);
        _statements.Add(statement);
        return statement;
    }
}
