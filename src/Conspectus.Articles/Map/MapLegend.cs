using Conspectus.Core.Topics;

namespace Conspectus.Articles.Map;

/// <summary>Lays the chapters out in rows at the foot of the map.</summary>
internal static class MapLegend
{
    /// <summary>The height of its letters.</summary>
    public const float Size = 19;

    private const float RowHeight = 31;
    private const float DotWidth = 22;
    private const float Gap = 30;

    /// <summary>The entries, and how much of the sheet's foot they take.</summary>
    public static (IReadOnlyList<LegendEntry> Entries, float Height) Lay(TopicTree topics, MapOptions options, float margin)
    {
        var chapters = topics.Level(TopicLevel.Chapter).Select(c => (Chapter: c, Width: DotWidth + TextWidth.Of(c.Label, Size))).ToList();
        var room = options.Width - (2 * margin);
        var rows = Rows(chapters, room);
        // Rows of nearly one length: as narrow as they can be without becoming more.
        for (var narrower = room - Gap; narrower > 0 && Rows(chapters, narrower) is var tried && tried.Count == rows.Count; narrower -= Gap)
            rows = tried;
        if (rows[0].Count == 0) return ([], 0);
        var entries = new List<LegendEntry>();
        for (var row = 0; row < rows.Count; row++)
        {
            var x = (options.Width - rows[row].Sum(e => e.Width) - (Gap * (rows[row].Count - 1))) / 2;
            foreach (var (chapter, width) in rows[row])
            {
                entries.Add(new LegendEntry(chapter.Label, chapter.Hue, x, options.Height - margin - ((rows.Count - 1 - row) * RowHeight)));
                x += width + Gap;
            }
        }

        return (entries, (rows.Count * RowHeight) + 8);
    }

    private static List<List<(Topic Chapter, float Width)>> Rows(List<(Topic Chapter, float Width)> chapters, float room)
    {
        var rows = new List<List<(Topic Chapter, float Width)>> { new() };
        var used = 0f;
        foreach (var entry in chapters)
        {
            if (used > 0 && used + entry.Width > room)
            {
                rows.Add([]);
                used = 0;
            }

            rows[^1].Add(entry);
            used += entry.Width + Gap;
        }

        return rows;
    }
}
