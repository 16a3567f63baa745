using Conspectus.Articles.Claims;
using Conspectus.Articles.Facts;
using Conspectus.Articles.Prose;
using Conspectus.Core.Topics;
using static Conspectus.Articles.Content.Wording;

namespace Conspectus.Articles.Content;

/// <summary>
/// Writes themes: a question or what the trouble is, what is done about it, what was found, then all other papers by what tells them apart.
/// </summary>
internal sealed class ThemeWriter(ArticleOptions options, FactSheet facts, ClaimShelf claims, SubjectGroups subjects, LabelCase labels,
    PapersOfInterest interesting)
{
    private const int MostGroups = 9;
    private const int MostJoined = 40; // words of two claims in one sentence

    private static readonly string[] Openings = ["Others deal with ", "There is also work on ", "Further work is on "];

    private readonly ThemeClaims _choice = new(claims, interesting);
    private int _lists;

    public Item Write(Topic theme)
    {
        var chosen = _choice.Of(theme, options.ClaimsPerTheme);
        var sentences = new List<Sentence>();
        if (chosen.Question is { } question) sentences.Add(claims.Ask(question));
        for (var i = 0; i < chosen.Claims.Count; i++)
        {
            var claim = chosen.Claims[i];
            if (i + 1 < chosen.Claims.Count && Joins(claim, chosen.Claims[i + 1]))
                sentences.Add(Join(claims.Tell(claim), claims.Tell(chosen.Claims[++i])));
            else
                sentences.AddRange(claims.TellWhole(claim, stated: claim.Kind == ClaimKind.Finding && !AreStated(sentences)));
        }

        var told = sentences.SelectMany(s => s.Citations).ToHashSet(StringComparer.Ordinal);
        sentences.AddRange(Others(theme, [.. theme.Papers.Where(id => !told.Contains(id))], told.Count > 0));
        return new Item(theme.Label, null, sentences) { Topic = theme.Id };
    }

    // Two approaches stand in one sentence, against each other.
    private static bool Joins(Claim one, Claim other) =>
        one is { Kind: ClaimKind.Approach, But: null } && other is { Kind: ClaimKind.Approach, But: null }
            && one.Words + other.Words <= MostJoined && one.Runs.Count > 1 && other.Runs.Count > 1
            && ThemeClaims.Verb(one) != ThemeClaims.Verb(other);

    private static Sentence Join(Sentence one, Sentence other) =>
        new([.. one.Runs.SkipLast(1), Run.Plain(", while "), .. other.Runs], [.. one.Evidence, .. other.Evidence]);

    // After two sentences without their authors' names comes one with them.
    private static bool AreStated(List<Sentence> sentences) => sentences.Count > 1 && sentences.TakeLast(2).All(s =>
        s.Runs is [{ Kind: RunKind.Tex }, { Kind: RunKind.Text }, { Kind: RunKind.Citation }, ..]);

    private IEnumerable<Sentence> Others(Topic theme, IReadOnlyList<string> papers, bool isRest)
    {
        if (papers.Count == 0) yield break;
        var (groups, left) = subjects.Of(theme, papers, MostGroups);
        if (groups.Count > 0)
        {
            var opening = isRest ? Openings[_lists++ % Openings.Length] : "Here is work on ";
            yield return Sentence(
            [
                Run.Plain(opening),
                .. List([.. groups.Select(g => (IReadOnlyList<Run>)
                [
                    Run.Fact(labels.Words(g.Subject), new(QueryKind.PaperSubject, theme.Id, g.Subject)), Run.Plain(" "), Run.Cite(g.Papers),
                ])]),
                .. left.Count > 0 ? (IReadOnlyList<Run>)[Run.Plain("; also here: "), Run.Cite(left)] : [],
                Run.Plain("."),
            ]);
        }

        if (left.Count == 0 || groups.Count > 0) yield break;
        yield return isRest
            ? Sentence(Run.Plain("Also here: "), Run.Cite(left), Run.Plain("."))
            : Sentence(
                Opening(facts, new(QueryKind.TopicSize, theme.Id)),
                Run.Plain(Plural(theme.Size, " paper takes this up ", " papers take this up ")),
                Run.Cite([.. theme.Papers]), Run.Plain("."));
    }
}
