using System.Data.Common;
using Conspectus.Core.Papers;
using Conspectus.Core.Topics;
using Conspectus.Library.Relational.Storage;

namespace Conspectus.Library.Relational.Papers;

/// <summary>
/// What papers are counted by, held in memory column by column: what stands at an index is said of the paper with that ordinal.
/// </summary>
/// <remarks>Memory: some 30 bytes a paper, and four for each of its keywords.</remarks>
internal sealed class FacetColumns
{
    private const int Most = 10_000_000;

    private readonly List<string> _names = [""];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly int[] _keywordStarts;
    private readonly int[] _keywords;

    private FacetColumns(StoreConnection connection, LibraryRevision revision)
    {
        Revision = revision;
        Ordinals = [.. connection.Rows(r => r.GetInt32(0), "SELECT ordinal FROM paper ORDER BY ordinal")];
        var size = Ordinals.Length > 0 ? Ordinals[^1] + 1 : 0;
        (Decisions, Editions, Sessions, Tracks) = (new int[size], new int[size], new int[size], new int[size]);
        using (var papers = connection.Command("SELECT ordinal, decision, edition, session, track FROM paper"))
        using (var row = papers.ExecuteReader())
        {
            while (row.Read())
            {
                var at = row.GetInt32(0);
                (Decisions[at], Editions[at]) = ((int)row.Named<Decision>(1), Number(row, 2));
                (Sessions[at], Tracks[at]) = (Number(row.TextOrNull(3)), Number(row.TextOrNull(4)));
            }
        }

        (Chapters, Topics, Themes, Kinds) = (new int[size], new int[size], new int[size], new int[size]);
        using (var places = connection.Command("SELECT ordinal, chapter, topic, theme, kind FROM paper_place"))
        using (var row = places.ExecuteReader())
        {
            while (row.Read())
            {
                if (Number(row, 0) is var at && at >= size) continue;
                (Chapters[at], Topics[at], Themes[at]) = (Number(row, 1), Number(row, 2), Number(row, 3));
                Kinds[at] = row.IsDBNull(4) ? 0 : (int)row.Named<PaperKind>(4) + 1;
            }
        }

        (_keywordStarts, var keywords) = (new int[size + 1], new List<int>());
        using (var pairs = connection.Command("SELECT ordinal, keyword FROM paper_keyword ORDER BY ordinal"))
        using (var row = pairs.ExecuteReader())
        {
            while (row.Read() && row.GetInt32(0) < size)
            {
                _keywordStarts[row.GetInt32(0) + 1]++;
                keywords.Add(Number(row, 1));
            }
        }

        _keywords = [.. keywords];
        for (var i = 0; i < size; i++) _keywordStarts[i + 1] += _keywordStarts[i];
        var ordered = connection.Rows(r => Number(r, 0), "SELECT number FROM keyword ORDER BY folded");
        KeywordRanks = new int[ordered.Count > 0 ? ordered.Max() + 1 : 0];
        for (var i = 0; i < ordered.Count; i++) KeywordRanks[ordered[i]] = i;
    }

    /// <summary>The state of the library.</summary>
    internal LibraryRevision Revision { get; }

    /// <summary>The papers that everyone sees, ascending.</summary>
    internal int[] Ordinals { get; }

    /// <summary>Their decisions; 0 where it is not told.</summary>
    internal int[] Decisions { get; }

    /// <summary>The numbers of their editions.</summary>
    internal int[] Editions { get; }

    /// <summary>Their sessions, by the numbers of <see cref="Name"/>; 0 for none.</summary>
    internal int[] Sessions { get; }

    /// <summary>Their tracks, likewise.</summary>
    internal int[] Tracks { get; }

    /// <summary>The ids of their chapters; 0 before the analysis.</summary>
    internal int[] Chapters { get; }

    /// <summary>The ids of their topics; 0 before the analysis.</summary>
    internal int[] Topics { get; }

    /// <summary>The ids of their themes; 0 before the analysis.</summary>
    internal int[] Themes { get; }

    /// <summary>One more than their kinds; 0 where it is not known.</summary>
    internal int[] Kinds { get; }

    /// <summary>The place of each keyword, by its number, in the order of their folded forms.</summary>
    internal int[] KeywordRanks { get; }

    /// <summary>What this connection sees. Cost: one pass over papers, places and keywords.</summary>
    internal static FacetColumns Read(StoreConnection connection, LibraryRevision revision) => new(connection, revision);

    /// <summary>The numbers of a paper's keywords.</summary>
    internal ReadOnlySpan<int> KeywordsOf(int ordinal) => _keywords.AsSpan(_keywordStarts[ordinal].._keywordStarts[ordinal + 1]);

    /// <summary>The session or track with a number.</summary>
    internal string Name(int number) => _names[number];

    // Numbers are given out one after the other. A damaged one must not ask for gigabytes of counts.
    private static int Number(DbDataReader row, int column) => row.GetInt64(column) is >= 0 and < Most and var number
        ? (int)number
        : throw new InvalidDataException($"{row.GetName(column)} is {row.GetInt64(column)}");

    private int Number(string? name)
    {
        if (name is null) return 0;
        if (_numbers.TryGetValue(name, out var number)) return number;
        _names.Add(name);
        _numbers.Add(name, _names.Count - 1);
        return _names.Count - 1;
    }
}
