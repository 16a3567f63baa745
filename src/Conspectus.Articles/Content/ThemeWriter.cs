using Conspectus.Analysis.Text;
using Conspectus.Articles.Claims;
using Conspectus.Articles.Facts;
using Conspectus.Articles.Prose;
using Conspectus.Core.Papers;
using Conspectus.Core.Topics;
using static Conspectus.Articles.Content.Wording;

namespace Conspectus.Articles.Content;

/// <summary>
/// Writes themes: a question or what the trouble is, what is done about it, what was found, then the titles of all other papers.
/// </summary>
internal sealed class ThemeWriter(ArticleOptions options, ClaimShelf claims, PapersOfInterest interesting)
{
    private const int MostJoined = 40; // words of two claims in one sentence

    private readonly ThemeClaims _choice = new(claims, interesting);

    public Item Write(Topic theme)
    {
        var chosen = _choice.Of(theme, options.ClaimsPerTheme);
        var sentences = new List<Sentence>();
        if (chosen.Question is { } question) sentences.Add(claims.Ask(question));
        for (var i = 0; i < chosen.Claims.Count; i++)
        {
            var claim = chosen.Claims[i];
            if (i + 1 < chosen.Claims.Count && !(i > 0 && IsOfOne(chosen.Claims[i - 1], claim)) && Joins(claim, chosen.Claims[i + 1]))
                sentences.Add(Join(claims.Tell(claim), claims.Tell(chosen.Claims[++i])));
            else
                sentences.AddRange(claims.TellWhole(claim, stated: claim.Kind == ClaimKind.Finding && !AreStated(sentences)));
        }

        var told = sentences.SelectMany(s => s.Citations).ToHashSet(StringComparer.Ordinal);
        sentences.AddRange(Others([.. theme.Papers.Where(id => !told.Contains(id))], told.Count > 0));
        return new Item(theme.Label, null, sentences) { Topic = theme.Id };
    }

    private static HashSet<string> Words(Claim claim) =>
    [
        .. Phrase.Fold(string.Concat(claim.Runs.Skip(1).Select(r => r.Text))).Split(' ')
            .Where(w => w.Length > 4 && !StopWords.IsFunctionWord(w) && !StopWords.IsFiller(w) && !StopWords.IsGeneric(w)),
    ];

    private static bool IsOfOne(Claim one, Claim other) => one.Evidence.PaperId == other.Evidence.PaperId;

    // Two approaches to one thing stand in one sentence, against each other.
    private static bool Joins(Claim one, Claim other) =>
        one is { Kind: ClaimKind.Approach, But: null } && other is { Kind: ClaimKind.Approach, But: null }
            && one.Words + other.Words <= MostJoined && one.Runs.Count > 1 && other.Runs.Count > 1
            && ThemeClaims.Verb(one) != ThemeClaims.Verb(other) && Words(one).Overlaps(Words(other));

    private static Sentence Join(Sentence one, Sentence other) =>
        new([.. one.Runs.SkipLast(1), Run.Plain(", while "), .. other.Runs], [.. one.Evidence, .. other.Evidence]);

    // After two sentences without their authors' names comes one with them.
    private static bool AreStated(List<Sentence> sentences) => sentences.Count > 1 && sentences.TakeLast(2).All(s =>
        s.Runs is [{ Kind: RunKind.Tex }, { Kind: RunKind.Text }, { Kind: RunKind.Citation }, ..]);

    // By title: a title says more than a keyword does.
    private IEnumerable<Sentence> Others(IReadOnlyList<string> papers, bool isRest)
    {
        if (papers.Count == 0) yield break;
        var titled = papers.Select(claims.Paper).OfType<Paper>().Select((p, i) => (IEnumerable<Run>)
        [
            Run.Plain(i == 0 ? (isRest ? "Also here: “" : "Here: “") : "; “"),
            Run.Fact(p.Title.Text, new(QueryKind.PaperTitle, Text: p.Key)), Run.Plain("” "), Run.Cite(p.Id),
        ]);
        yield return Sentence([.. titled.SelectMany(r => r), Run.Plain(".")]);
    }
}
