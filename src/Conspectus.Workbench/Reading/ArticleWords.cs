using Conspectus.Articles.Content;
using Conspectus.Core.Reading;

namespace Conspectus.Workbench.Reading;

/// <summary>Says in words what an edit of the article did.</summary>
internal static class ArticleWords
{
    private const int Longest = 60;

    /// <summary>What was done, such as "heading “Clusters” of the article changed to “Groups”".</summary>
    public static string Of(ArticleEdit edit) => (edit.Part, edit.Text) switch
    {
        (ArticlePart.LookedUp, null) =>
            $"“{Short(edit.Place[(edit.Place.IndexOf('/', StringComparison.Ordinal) + 1)..])}” taken off the looked-up list",
        (ArticlePart.LookedUp, { } term) => $"“{Short(term)}” looked up",
        (ArticlePart.Remark, null) when edit.Place == Places.Closing => "closing words taken out of the article",
        (ArticlePart.Remark, { } words) when edit.Place == Places.Closing => $"closing words written: “{Short(words)}”",
        (ArticlePart.Remark, null) => "line of your own taken out of the article",
        (ArticlePart.Remark, { } words) => $"line of your own in the article: “{Short(words)}”",
        (ArticlePart.Heading, null) => $"heading “{Short(edit.Replaced)}” of the article as generated",
        (ArticlePart.Heading, { } words) => $"heading “{Short(edit.Replaced)}” of the article changed to “{Short(words)}”",
        (ArticlePart.Text, null) => $"words of the article as generated: “{Short(edit.Replaced)}”",
        (ArticlePart.Text, { } words) => $"words of the article changed: “{Short(words)}”",
        (ArticlePart.LeftOut, null) => $"“{Short(edit.Replaced)}” put back into the article",
        (ArticlePart.LeftOut, _) => $"“{Short(edit.Replaced)}” left out of the article",
        (_, null) => "order of the article as generated",
        _ => "order of the article changed",
    };

    private static string Short(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        if (line.Length <= Longest) return line;
        var end = char.IsHighSurrogate(line[Longest - 1]) ? Longest - 1 : Longest;
        return line[..end].TrimEnd() + "…";
    }
}
