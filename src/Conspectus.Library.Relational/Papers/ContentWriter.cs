using Conspectus.Core.Papers;
using Conspectus.Library.Relational.Storage;

namespace Conspectus.Library.Relational.Papers;

/// <summary>Writes what papers show and are filtered by, with statements compiled once for a whole import.</summary>
internal sealed class ContentWriter : IDisposable
{
    private readonly KeywordNumbers _keywords;
    private static readonly string[] Texts =
    [
        "ordinal", "title", "title_html", "title_text", "title_search", "abstract", "abstract_html", "abstract_text", "abstract_search",
        "authors", "keywords", "source_topic", "url", "pdf_url", "source_id", "identifiers",
    ];

    private readonly IStatement _replace, _noAuthors, _noKeywords;
    private readonly IRowWriter _text, _author, _keyword;

    /// <summary>Compiles the statements.</summary>
    /// <param name="connection">Where to write.</param>
    /// <param name="tables">What the names of the tables begin with: "paper", or "pending" for changes that wait.</param>
    /// <param name="keywords">The keywords.</param>
    internal ContentWriter(StoreConnection connection, string tables, KeywordNumbers keywords)
    {
        _keywords = keywords;
        _replace = connection.Prepare($"""
            INSERT INTO {tables}_text ({string.Join(", ", Texts)}) VALUES ({string.Join(", ", Texts.Select((_, i) => $"${i + 1}"))})
            ON CONFLICT (ordinal) DO UPDATE SET {string.Join(", ", Texts.Skip(1).Select(t => $"{t} = excluded.{t}"))}
            """);
        _text = connection.Writer($"{tables}_text", Texts);
        _author = connection.Writer($"{tables}_author", "ordinal", "position", "folded");
        _noAuthors = connection.Prepare($"DELETE FROM {tables}_author WHERE ordinal = $1");
        _keyword = connection.Writer($"{tables}_keyword", "ordinal", "keyword");
        _noKeywords = connection.Prepare($"DELETE FROM {tables}_keyword WHERE ordinal = $1");
    }

    /// <summary>Writes the texts of a paper that has none yet.</summary>
    internal void AddText(long ordinal, Paper paper) => _text.Add(Values(ordinal, paper));

    /// <summary>Writes the texts in the place of any that are there.</summary>
    internal void ReplaceText(long ordinal, Paper paper) => _replace.Run(Values(ordinal, paper));

    /// <summary>Writes the authors; there are none yet.</summary>
    internal void WriteAuthors(long ordinal, StoredPaper paper)
    {
        for (var i = 0; i < paper.Authors.Length; i++) _author.Add(ordinal, i, paper.Authors[i]);
    }

    /// <summary>Deletes the authors.</summary>
    internal void DeleteAuthors(long ordinal) => _noAuthors.Run(ordinal);

    /// <summary>Writes the keywords; there are none yet.</summary>
    internal void WriteKeywords(long ordinal, Paper paper)
    {
        foreach (var keyword in paper.Keywords.Select(_keywords.Of).Distinct()) _keyword.Add(ordinal, keyword);
    }

    /// <summary>Deletes the keywords.</summary>
    internal void DeleteKeywords(long ordinal) => _noKeywords.Run(ordinal);

    /// <summary>Writes what was held back.</summary>
    internal void Flush()
    {
        foreach (var rows in new[] { _text, _author, _keyword }) rows.Flush();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var statement in new IDisposable[] { _replace, _noAuthors, _noKeywords, _text, _author, _keyword }) statement.Dispose();
    }

    private static object?[] Values(long ordinal, Paper paper)
    {
        var (title, summary) = (paper.Title, paper.Abstract);
        return
        [
            ordinal, title.Source, Unlike(title, title.Html), Unlike(title, title.Text), Unlike(title, title.Search),
            summary.Source, Unlike(summary, summary.Html), Unlike(summary, summary.Text), Unlike(summary, summary.Search),
            StoredJson.Write(paper.Authors), StoredJson.Write(paper.Keywords), paper.SourceTopic, paper.Url, paper.PdfUrl, paper.SourceId,
            paper.Identifiers == Identifiers.None ? null : StoredJson.Write(paper.Identifiers),
        ];
    }

    private static string? Unlike(TypesetText text, string form) => form == text.Source ? null : form;
}
