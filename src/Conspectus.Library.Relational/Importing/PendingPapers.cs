using Conspectus.Core.Papers;
using Conspectus.Library.Relational.Papers;
using Conspectus.Library.Relational.Storage;

namespace Conspectus.Library.Relational.Importing;

/// <summary>Changes of known papers that wait until their import is shown, and then take the place of what the papers were.</summary>
internal sealed class PendingPapers : IDisposable
{
    private const int PapersASlice = 64;
    private const int AliasesASlice = 1000;
    internal static readonly string[] Tables = ["pending_keyword", "pending_author", "pending_text", "pending_row"];
    private readonly StoreConnection _connection;
    private readonly ContentWriter _content;
    private readonly IStatement _row;

    internal PendingPapers(StoreConnection connection, KeywordNumbers keywords)
    {
        _connection = connection;
        _content = new ContentWriter(connection, "pending", keywords);
        _row = connection.Prepare("""
            INSERT INTO pending_row
              (ordinal, decision, session, track, title_order, author_order, content_hash, has_authors, has_keywords)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            ON CONFLICT (ordinal) DO UPDATE SET decision = $2, session = $3, track = $4, title_order = $5, author_order = $6,
              content_hash = $7, has_authors = $8, has_keywords = $9
            """);
    }

    /// <summary>Papers as they will be once their changes are shown, in the order asked for.</summary>
    /// <param name="ordinals">Papers of which a change waits.</param>
    internal List<Paper> Get(IReadOnlyList<long> ordinals) => ordinals.Count == 0 ? [] : PaperRows.Get(_connection, ordinals, $"""
        FROM {_connection.EachNumber("@ordinals", "pending_row w", "w.ordinal")}
        JOIN (SELECT r.ordinal, r.id, r.key, r.edition, w.decision, w.session, w.track
          FROM paper_row r JOIN pending_row w ON w.ordinal = r.ordinal) p ON p.ordinal = w.ordinal
        JOIN pending_text t ON t.ordinal = w.ordinal JOIN edition e ON e.number = p.edition
        """);

    /// <summary>Puts a change of a paper in the place of any that waits already.</summary>
    /// <param name="ordinal">The paper.</param>
    /// <param name="old">What it is to everyone.</param>
    /// <param name="paper">What it will be.</param>
    internal void Put(long ordinal, Paper old, StoredPaper paper)
    {
        var now = paper.Paper;
        var (authors, keywords) = (!old.Authors.SequenceEqual(now.Authors), !old.Keywords.SequenceEqual(now.Keywords));
        _row.Run(
            ordinal, (int)now.Decision, now.Session, now.Track, paper.TitleOrder, paper.AuthorOrder, paper.ContentHash,
            authors ? 1 : 0, keywords ? 1 : 0);
        _content.ReplaceText(ordinal, now);
        _content.DeleteAuthors(ordinal);
        if (authors) _content.WriteAuthors(ordinal, paper);
        _content.DeleteKeywords(ordinal);
        if (keywords) _content.WriteKeywords(ordinal, now);
    }

    /// <summary>Drops the change of a paper.</summary>
    internal void Remove(long ordinal)
    {
        foreach (var table in Tables) _connection.Execute($"DELETE FROM {table} WHERE ordinal = @ordinal", ("@ordinal", ordinal));
    }

    /// <summary>Keeps something else that a known paper goes by.</summary>
    internal void AddAlias(long ordinal, Alias alias) => _connection.Execute(
        """
        INSERT INTO pending_alias (edition, kind, value, ordinal)
        SELECT number, @kind, @value, @ordinal FROM edition WHERE slug = @edition
        """,
        ("@edition", alias.Edition), ("@kind", alias.Kind), ("@value", alias.Value), ("@ordinal", ordinal));

    /// <summary>Writes what was held back.</summary>
    internal void Flush() => _content.Flush();

    /// <inheritdoc/>
    public void Dispose()
    {
        _row.Dispose();
        _content.Dispose();
    }

    /// <summary>
    /// Puts all that waits in the place of what the papers were, slice by slice. Nobody sees a difference: a store that does so after the
    /// import is shown lays what waits over the old rows meanwhile.
    /// </summary>
    internal static async ValueTask ApplyAsync(LongWrite slices, CancellationToken cancel)
    {
        await slices.RepeatAsync(ApplySome, cancel).ConfigureAwait(false);
        await slices.RepeatAsync(ApplyAliases, cancel).ConfigureAwait(false);
    }

    private static int ApplySome(StoreConnection connection)
    {
        const string lastOfSome = "SELECT max(ordinal) FROM (SELECT ordinal FROM pending_row ORDER BY ordinal LIMIT @some) slice";
        if (connection.Scalar(lastOfSome, ("@some", PapersASlice)) is not long last) return 0;
        return connection.Execute(
            """
            UPDATE paper_row SET decision = w.decision, session = w.session, track = w.track, title_order = w.title_order,
              author_order = w.author_order, content_hash = w.content_hash
            FROM pending_row w WHERE w.ordinal <= @last AND paper_row.ordinal = w.ordinal;
            DELETE FROM paper_text WHERE ordinal IN (SELECT ordinal FROM pending_text WHERE ordinal <= @last);
            INSERT INTO paper_text SELECT * FROM pending_text WHERE ordinal <= @last;
            DELETE FROM paper_author WHERE ordinal IN (SELECT ordinal FROM pending_row WHERE ordinal <= @last AND has_authors <> 0);
            INSERT INTO paper_author SELECT * FROM pending_author WHERE ordinal <= @last;
            DELETE FROM paper_keyword WHERE ordinal IN (SELECT ordinal FROM pending_row WHERE ordinal <= @last AND has_keywords <> 0);
            INSERT INTO paper_keyword SELECT * FROM pending_keyword WHERE ordinal <= @last;
            DELETE FROM pending_keyword WHERE ordinal <= @last;
            DELETE FROM pending_author WHERE ordinal <= @last;
            DELETE FROM pending_text WHERE ordinal <= @last;
            DELETE FROM pending_row WHERE ordinal <= @last;
            """,
            ("@last", last));
    }

    private static int ApplyAliases(StoreConnection connection)
    {
        connection.Execute($"""
            INSERT INTO paper_alias (edition, kind, value, ordinal)
            SELECT edition, kind, value, ordinal FROM pending_alias WHERE true ORDER BY number LIMIT {AliasesASlice}
            ON CONFLICT DO NOTHING
            """);
        return connection.Execute(
            $"DELETE FROM pending_alias WHERE number IN (SELECT number FROM pending_alias ORDER BY number LIMIT {AliasesASlice})");
    }
}
