using Conspectus.Core.Papers;
using Conspectus.Core.Reading;
using Conspectus.Core.Topics;

namespace Conspectus.Articles.Tests.Samples;

/// <summary>Puts a text everywhere a source or a reader can put one.</summary>
internal static class Hostile
{
    public static readonly string[] Texts =
    [
        "<script>alert(1)</script>",
        "</style><script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "' onmouseover='alert(1)",
        "[click](javascript:alert(1))",
        "![x](http://tracker.example/p.png)",
        "](javascript:alert(1)) [",
        "<javascript:alert(1)>",
        "```\n# Heading\n```",
        "a\n\n# Heading\n\n- list\n\n<b>x</b>",
        "---\ntitle: other\n---",
        "{=html} [x]{onclick=alert(1)} ^[note] @key [@key]",
        "\\input{/etc/passwd} $\\href{javascript:alert(1)}{x}$",
        "&lt;script&gt;alert(1)&lt;/script&gt;",
        "]]><svg onload=alert(1)>",
        "\u0000\u0007\uD800\uFFFE",
    ];

    public static ArticleInput Input(string text)
    {
        // Half a surrogate pair cannot come out of an import, but it can out of a label or a note.
        var whole = string.Concat(text.Select(c => char.IsSurrogate(c) || c == '\uFFFE' ? '?' : c));
        var plain = whole.Replace('\n', ' ');
        var papers = new[] { 0, 1, 2 }.Select(i => SamplePapers.Paper(
            $"Title {i} {whole}",
            $"In this paper, we propose a method {plain} that does many things for all of us {whole}. Our method achieves all "
                + $"of the things {plain} on all of the tasks.",
            $"Ada {plain}; Boris {plain}", plain.Replace(",", "", StringComparison.Ordinal), i == 0 ? "oral" : "poster", i == 1
                ? "https://example.org/(a)?\"<>'" : "javascript:alert(1)")).ToList();
        papers = [.. papers.Select((p, i) => p with { Key = $"key{i}" })];
        List<string> ids = [.. papers.Select(p => p.Id)];
        var tree = new TopicTree(
        [
            new(1, text, TopicLevel.Chapter, null, 0, [text], ids, ids),
            new(2, text, TopicLevel.Topic, 1, 0, [text], ids, ids),
            new(3, text, TopicLevel.Theme, 2, 0, [text, "method"], ids, ids),
        ]);
        var places = ids.Select((id, i) => new PaperPlace(id, i == 2 ? float.NaN : i, float.MaxValue * i, 1, 2, 3)).ToList();
        List<ReadingState> reading = [new(ids[1], Mark.Starred, text), new(ids[2], Mark.Liked, $"{text} *and* {text}")];
        return new ArticleInput(papers, tree, places, reading, new DateOnly(2024, 1, 5));
    }
}
