using Conspectus.Articles.Facts;
using Conspectus.Articles.Prose;

namespace Conspectus.Articles.Content;

/// <summary>Small pieces of sentences.</summary>
internal static class Wording
{
    /// <summary>The runs as a sentence that answers queries.</summary>
    public static Sentence Sentence(params IEnumerable<Run> runs) => new([.. runs], []);

    /// <summary>A number inside a sentence.</summary>
    public static Run Count(FactSheet facts, ArticleQuery query) => Run.Fact(NumberText.Inside(facts.Count(query)), query);

    /// <summary>A number at the start of a sentence.</summary>
    public static Run Opening(FactSheet facts, ArticleQuery query) => Run.Fact(NumberText.Opening(facts.Count(query)), query);

    /// <summary>"one oral", "two orals", "no orals".</summary>
    public static string Plural(int count, string singular, string? plural = null) => count == 1 ? singular : plural ?? singular + "s";

    /// <summary>Entries joined by commas and a last "and".</summary>
    public static IEnumerable<Run> List(IReadOnlyList<IReadOnlyList<Run>> entries)
    {
        for (var i = 0; i < entries.Count; i++)
        {
            if (i > 0) yield return Run.Plain(i < entries.Count - 1 ? ", " : " and ");
            foreach (var run in entries[i]) yield return run;
        }
    }
}
