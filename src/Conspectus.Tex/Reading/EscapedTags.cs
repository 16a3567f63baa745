using System.Text;
using Conspectus.Tex.Mending;

namespace Conspectus.Tex.Reading;

/// <summary>
/// Tags whose brackets were escaped: <c>&amp;lt;i&amp;gt;x&amp;lt;/i&amp;gt;</c>. They are read as tags only if the same name is both
/// opened and closed, so <c>p &amp;lt; q</c> and a single <c>&amp;lt;b&amp;gt;</c> stay text.
/// </summary>
internal static class EscapedTags
{
    private const int Longest = 240;

    public static string Mend(string text, RepairLog log)
    {
        if (!text.Contains('&', StringComparison.Ordinal)
            || !(text.Contains("lt;", StringComparison.Ordinal) || text.Contains("#60;", StringComparison.Ordinal)
            || text.Contains("#x3c;", StringComparison.OrdinalIgnoreCase)))
            return text;
        var found = new List<(int Start, int End, Tag Tag, string Source)>();
        for (var at = text.IndexOf('&'); at >= 0; at = text.IndexOf('&', at))
            if (Entities.At(text, at, text.Length, out var next) == "<" && Read(text, next) is { } tag)
            {
                found.Add((at, tag.End, tag.Tag, tag.Source));
                at = tag.End;
            }
            else
                at = Math.Max(at + 1, next);
        var opened = found.Where(f => !f.Tag.Closing).Select(f => f.Tag.Name).ToHashSet(StringComparer.Ordinal);
        var closed = found.Where(f => f.Tag.Closing).Select(f => f.Tag.Name).ToHashSet(StringComparer.Ordinal);
        var result = new StringBuilder(text.Length);
        var from = 0;
        foreach (var (start, end, tag, source) in found.Where(f =>
            f.Tag.Name is "br" || (opened.Contains(f.Tag.Name) && closed.Contains(f.Tag.Name))))
        {
            log.Add("HTML tag", $"escaped <{tag.Name}>");
            result.Append(text, from, start - from).Append(source);
            from = end;
        }
        return from == 0 ? text : result.Append(text, from, text.Length - from).ToString();
    }

    // The tag whose opening bracket ends before a place, and the source it would have had.
    private static (Tag Tag, string Source, int End)? Read(string text, int start)
    {
        for (var at = start; at < text.Length && at - start < Longest && text[at] is not ('<' or '\n'); at++)
        {
            var end = at + 1;
            if (text[at] != '>' && !(text[at] == '&' && Entities.At(text, at, text.Length, out end) == ">"))
                continue;
            var source = $"<{Entities.Decode(text[start..at])}>";
            return Tag.TryRead(source, 0) is { IsKnown: true } tag && tag.End == source.Length ? (tag, source, end) : null;
        }
        return null;
    }
}
