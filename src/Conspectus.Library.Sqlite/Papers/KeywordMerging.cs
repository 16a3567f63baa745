using Conspectus.Core.Papers;
using Conspectus.Library.Relational.Storage;

namespace Conspectus.Library.Sqlite.Papers;

/// <summary>Makes one keyword of those that an older version kept apart though they have one form.</summary>
internal static class KeywordMerging
{
    /// <summary>Merges them; the one that came first keeps its number and its label.</summary>
    internal static void Run(StoreConnection connection)
    {
        var keywords = connection.Rows(
            r => (Number: r.GetInt64(0), Folded: r.GetString(1)), "SELECT number, folded FROM keyword ORDER BY number");
        var variants = keywords.GroupBy(k => KeywordForm.Of(k.Folded), StringComparer.Ordinal)
            .SelectMany(g => g.Skip(1).Select(k => (First: g.First().Number, k.Number))).ToList();
        foreach (var table in new[] { "paper_keyword", "pending_keyword" })
        {
            using var move = connection.Prepare($"UPDATE OR IGNORE {table} SET keyword = $1 WHERE keyword = $2");
            using var drop = connection.Prepare($"DELETE FROM {table} WHERE keyword = $1");
            foreach (var (first, number) in variants)
            {
                move.Run(first, number);
                drop.Run(number);
            }
        }

        using var forget = connection.Prepare("DELETE FROM keyword WHERE number = $1");
        foreach (var (_, number) in variants) forget.Run(number);
        using var refold = connection.Prepare("UPDATE keyword SET folded = $2 WHERE number = $1");
        foreach (var keyword in keywords.ExceptBy(variants.Select(v => v.Number), k => k.Number))
            refold.Run(keyword.Number, KeywordForm.Of(keyword.Folded));
    }
}
