using Conspectus.Core.Identity;
using Conspectus.Core.Papers;
using Conspectus.Core.Text;
using Conspectus.Library.Relational.Papers;
using Conspectus.Library.Relational.Storage;

namespace Conspectus.Library.Sqlite.Papers;

/// <summary>Computes anew what an older version stored of names, titles and addresses in a form that is compared otherwise now.</summary>
internal static class Refolding
{
    /// <summary>
    /// Rewrites the orders of lists, the folded names, the title keys and the identifiers of every paper; what a paper shows stays.
    /// </summary>
    internal static void Run(StoreConnection connection)
    {
        using var order = connection.Prepare("UPDATE paper_row SET title_order = $2, author_order = $3 WHERE ordinal = $1");
        using var noAuthors = connection.Prepare("DELETE FROM paper_author WHERE ordinal = $1");
        using var author = connection.Prepare("INSERT INTO paper_author (ordinal, position, folded) VALUES ($1, $2, $3)");
        using var title = connection.Prepare(
            """
            INSERT OR IGNORE INTO paper_alias (edition, kind, value, ordinal)
            SELECT edition, 'title', $2, $1 FROM paper_row WHERE ordinal = $1
            """);
        using var identifiers = connection.Prepare("UPDATE paper_text SET identifiers = $2 WHERE ordinal = $1");
        foreach (var ordinal in connection.Rows(r => r.GetInt64(0), "SELECT ordinal FROM paper_row ORDER BY ordinal"))
        {
            var stored = PaperRows.GetWritten(connection, [ordinal])[0];
            var paper = new StoredPaper(stored);
            order.Run(ordinal, paper.TitleOrder, paper.AuthorOrder);
            noAuthors.Run(ordinal);
            foreach (var (i, folded) in paper.Authors.Index()) author.Run(ordinal, i, folded);
            title.Run(ordinal, Folding.Letters(stored.Title.Text));
            var known = IdentifierText.OfAddresses(stored.Url, stored.PdfUrl);
            if (known != Identifiers.None) identifiers.Run(ordinal, StoredJson.Write(known));
        }
    }
}
