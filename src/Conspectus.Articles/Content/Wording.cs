using Conspectus.Articles.Facts;
using Conspectus.Articles.Prose;
using Conspectus.Core.Topics;

namespace Conspectus.Articles.Content;

/// <summary>Small pieces of sentences.</summary>
internal static class Wording
{
    /// <summary>The runs as a sentence that answers queries.</summary>
    public static Sentence Sentence(params IEnumerable<Run> runs) => new([.. runs], []);

    /// <summary>A number inside a sentence.</summary>
    public static Run Count(FactSheet facts, ArticleQuery query) => Run.Fact(NumberText.Inside(facts.Count(query)), query);

    /// <summary>A number in brackets.</summary>
    public static Run Figure(FactSheet facts, ArticleQuery query) => Run.Fact(NumberText.Digits(facts.Count(query)), query);

    /// <summary>A number at the start of a sentence.</summary>
    public static Run Opening(FactSheet facts, ArticleQuery query) => Run.Fact(NumberText.Opening(facts.Count(query)), query);

    /// <summary>An answer that is text.</summary>
    public static Run Answer(FactSheet facts, ArticleQuery query) => Run.Fact(facts.Answer(query), query);

    /// <summary>The shares of the latest editions, to be drawn.</summary>
    public static Run Series(FactSheet facts, ArticleQuery query) => new(RunKind.Series, facts.Answer(query)) { Query = query };

    /// <summary>A term in quotation marks.</summary>
    public static IEnumerable<Run> Quoted(string term, ArticleQuery query) => [Run.Plain("“"), Run.Fact(term, query), Run.Plain("”")];

    /// <summary>"one oral", "two orals", "no orals".</summary>
    public static string Plural(int count, string singular, string? plural = null) => count == 1 ? singular : plural ?? singular + "s";

    /// <summary>
    /// A topic inside a sentence, by its label as it stands there: "causal models", and "a mix of pruning and tabular data" for a mixture.
    /// </summary>
    public static IEnumerable<Run> Name(Topic topic, string label)
    {
        var mixture = SubjectList.Of(topic.Label);
        if (mixture.Length > 0) yield return Run.Plain("a mix of ");
        yield return Run.Fact(mixture.Length > 0 ? mixture : label, new(QueryKind.TopicLabel, topic.Id));
    }

    /// <summary>Entries joined by commas, or by semicolons if one has a comma, and a last "and".</summary>
    public static IEnumerable<Run> List(IReadOnlyList<IReadOnlyList<Run>> entries)
    {
        var comma = entries.Any(e => e.Any(r => r.Text.Contains(", ", StringComparison.Ordinal)));
        for (var i = 0; i < entries.Count; i++)
        {
            if (i > 0) yield return Run.Plain((comma ? ";" : i < entries.Count - 1 ? "," : "") + (i < entries.Count - 1 ? " " : " and "));
            foreach (var run in entries[i]) yield return run;
        }
    }
}
