using Conspectus.Core.Papers;
using Conspectus.Library.Sqlite.Storage;
using Microsoft.Data.Sqlite;

namespace Conspectus.Library.Sqlite.Papers;

/// <summary>Writes what papers show and are filtered by, with statements compiled once for a whole import.</summary>
internal sealed class ContentWriter : IDisposable
{
    private readonly KeywordNumbers _keywords;
    private readonly PreparedStatement _text, _author, _noAuthors, _keyword, _noKeywords;

    /// <summary>Compiles the statements.</summary>
    /// <param name="connection">Where to write.</param>
    /// <param name="tables">What the names of the tables begin with: "paper", or "pending" for changes that wait.</param>
    /// <param name="keywords">The keywords.</param>
    internal ContentWriter(SqliteConnection connection, string tables, KeywordNumbers keywords)
    {
        _keywords = keywords;
        PreparedStatement Prepare(string text) => new(connection, text);
        var parameters = string.Join(", ", Enumerable.Range(1, 16).Select(i => $"${i}"));
        _text = Prepare($"INSERT OR REPLACE INTO {tables}_text VALUES ({parameters})");
        _author = Prepare($"INSERT INTO {tables}_author (ordinal, position, folded) VALUES ($1, $2, $3)");
        _noAuthors = Prepare($"DELETE FROM {tables}_author WHERE ordinal = $1");
        _keyword = Prepare($"INSERT OR IGNORE INTO {tables}_keyword (ordinal, keyword) VALUES ($1, $2)");
        _noKeywords = Prepare($"DELETE FROM {tables}_keyword WHERE ordinal = $1");
    }

    /// <summary>Writes the texts in the place of any that are there.</summary>
    internal void WriteText(long ordinal, Paper paper)
    {
        var (title, summary) = (paper.Title, paper.Abstract);
        _text.Run(
            ordinal, title.Source, Unlike(title, title.Html), Unlike(title, title.Text), Unlike(title, title.Search),
            summary.Source, Unlike(summary, summary.Html), Unlike(summary, summary.Text), Unlike(summary, summary.Search),
            StoredJson.Write(paper.Authors), StoredJson.Write(paper.Keywords), paper.SourceTopic, paper.Url, paper.PdfUrl, paper.SourceId,
            paper.Identifiers == Identifiers.None ? null : StoredJson.Write(paper.Identifiers));
    }

    /// <summary>Writes the authors; there are none yet.</summary>
    internal void WriteAuthors(long ordinal, StoredPaper paper)
    {
        for (var i = 0; i < paper.Authors.Length; i++) _author.Run(ordinal, i, paper.Authors[i]);
    }

    /// <summary>Deletes the authors.</summary>
    internal void DeleteAuthors(long ordinal) => _noAuthors.Run(ordinal);

    /// <summary>Writes the keywords; there are none yet.</summary>
    internal void WriteKeywords(long ordinal, Paper paper)
    {
        foreach (var keyword in paper.Keywords) _keyword.Run(ordinal, _keywords.Of(keyword));
    }

    /// <summary>Deletes the keywords.</summary>
    internal void DeleteKeywords(long ordinal) => _noKeywords.Run(ordinal);

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var statement in new[] { _text, _author, _noAuthors, _keyword, _noKeywords }) statement.Dispose();
    }

    private static string? Unlike(TypesetText text, string form) => form == text.Source ? null : form;
}
