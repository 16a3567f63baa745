using Conspectus.Core.Topics;

namespace Conspectus.Articles.Map;

/// <summary>Lays the chapters out in rows at the foot of the map.</summary>
internal static class MapLegend
{
    /// <summary>The height of its letters.</summary>
    public const float Size = 19;

    private const float RowHeight = 32;
    private const float Mark = 22;
    private const float Gap = 34;

    /// <summary>The entries, and how much of the sheet's foot they take.</summary>
    public static (IReadOnlyList<LegendEntry> Entries, float Height) Lay(TopicTree topics, MapOptions options, float margin)
    {
        var rows = new List<List<(Topic Chapter, float Width)>> { new() };
        var room = options.Width - (2 * margin);
        var used = 0f;
        foreach (var chapter in topics.Level(TopicLevel.Chapter))
        {
            var width = Mark + TextWidth.Of(chapter.Label, Size);
            if (used > 0 && used + width > room)
            {
                rows.Add([]);
                used = 0;
            }

            rows[^1].Add((chapter, width));
            used += width + Gap;
        }

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
}
