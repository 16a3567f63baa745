using System.Text.RegularExpressions;

namespace Conspectus.Reader.Tests;

/// <summary>What must hold of every page.</summary>
internal static partial class Html
{
    private static readonly HashSet<string> Void = ["meta", "link", "input", "img", "br", "hr", "base", "source", "wbr", "col"];

    /// <summary>Every element is closed in its order; no script, style or handler stands in the page itself.</summary>
    public static void AssertSound(string html)
    {
        var open = new Stack<string>();
        foreach (Match tag in Tag().Matches(Comment().Replace(html, "")))
        {
            var name = tag.Groups["name"].Value.ToLowerInvariant();
            if (tag.Groups["close"].Length > 0)
            {
                Assert.True(open.TryPop(out var last) && last == name,
                    $"</{name}> closes <{last}> near …{html[Math.Max(0, tag.Index - 80)..Math.Min(html.Length, tag.Index + 40)]}");
                continue;
            }

            Assert.DoesNotMatch(Handler(), Quoted().Replace(tag.Groups["rest"].Value, "\"\""));
            if (name == "script") Assert.Contains("src=\"/assets/", tag.Value);
            if (!Void.Contains(name) && !tag.Groups["rest"].Value.TrimEnd().EndsWith('/')) open.Push(name);
        }

        Assert.Empty(open);
    }

    [GeneratedRegex(@"<(?<close>/)?(?<name>[a-zA-Z][\w-]*)(?<rest>(?:""[^""]*""|'[^']*'|[^""'>])*)>")]
    private static partial Regex Tag();

    [GeneratedRegex("<!--.*?-->", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex("\"[^\"]*\"|'[^']*'")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\s(?:style|on\w+)\s*=", RegexOptions.IgnoreCase)]
    private static partial Regex Handler();
}
