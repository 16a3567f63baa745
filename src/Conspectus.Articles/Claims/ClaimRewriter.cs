using System.Text.RegularExpressions;
using Conspectus.Articles.Prose;
using Conspectus.Core.Papers;
using Conspectus.Core.Text;

namespace Conspectus.Articles.Claims;

/// <summary>Turns a sentence in which authors say "we" into one about them.</summary>
public static partial class ClaimRewriter
{
    /// <summary>The longest claim, in words.</summary>
    public const int MostWords = 45;

    private const int FewestWords = 7;

    // Below "we propose": the name alone does not say what is new.
    private const int NamedWeight = 2;

    /// <summary>The claim a sentence of the paper's abstract makes, or null if it makes none that can stand on its own.</summary>
    /// <param name="paper">The paper.</param>
    /// <param name="sentence">Where the sentence stands in the abstract's source.</param>
    public static Claim? Rewrite(Paper paper, TextSpan sentence)
    {
        var mask = MathMask.Hide(sentence.Of(paper.Abstract.Source));
        var text = White().Replace(mask.Text, " ").Trim();
        var named = NamedSubject.Find(paper, text.TrimEnd('.', ' '));
        if ((named is null && Refusal.OfOthers(text)) || Refusal.OfSource(text)) return null;
        text = LeadIn.Strip(text.TrimEnd('.', ' '), out var main, out var aside);
        var claim = named is { } n
            ? new Rewritten("", "", $"{n.Name} {n.Predicate}", NamedWeight, false, false)
            : Match(paper, text) ?? Result(text);
        if (claim is not { } c || Refusal.OfPredicate(c.Predicate)) return null;
        var words = c.Lead.Split(' ').Length + c.Predicate.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length + 2;
        if (words is > MostWords or < FewestWords) return null;

        List<Run> runs = c.Lead.Length == 0 ? [] : [Run.Tex(mask.Restore(Capital(c.Lead))), Run.Plain(" ")];
        if (c.Subject.Length > 0) runs.Add(Run.Plain((runs.Count == 0 ? Capital(c.Subject) : c.Subject) + " "));
        runs.Add(Run.Tex(mask.Restore(c.Predicate)));
        var strength = ClaimStrength.Of(c.Predicate, c.Weight, words, main, aside || c.Aside);
        return new Claim(runs, new Evidence(paper.Id, sentence.Start, sentence.Length), strength, words) { Follows = c.Follows };
    }

    private static Rewritten? Match(Paper paper, string text)
    {
        if (Statement.Read(text) is not { } statement || LeadIn.Keep(statement.Lead) is not { } lead) return null;
        var rest = statement.Rest;
        if (Refusal.OfObject(rest)) return null;
        var subject = AuthorNames.InText(paper);
        var singular = paper.Authors.Count == 1;
        if (statement.OfPaper && !singular && SecondVerb(rest, third: true))
        {
            subject = $"the paper by {subject}";
            singular = true;
        }
        else if (!statement.OfPaper && singular && !statement.IsPast)
        {
            rest = Coordinated().Replace(rest, m => m.Groups["and"].Value + StatementVerb.Plain(m.Groups["verb"].Value, out _) switch
            {
                { } second => StatementVerb.ThirdPerson(second),
                null => m.Groups["verb"].Value,
            });
            if (SecondVerb(rest, third: false)) return null;
        }

        var adverbs = Sequence().Replace(statement.Adverbs, "").Trim();
        var shown = statement.IsPast ? statement.Verb : singular ? StatementVerb.ThirdPerson(statement.Plain) : statement.Plain;
        var predicate = ThirdPerson(InThisPaper().Replace($"{adverbs} {shown}{rest}".Trim(), ""));
        var aside = Sequence().IsMatch(statement.Adverbs) && !statement.Adverbs.Contains("therefore", StringComparison.Ordinal);
        return new Rewritten(lead, subject, predicate, StatementVerb.Weight(statement.Plain) ?? 0, aside, false);
    }

    private static Rewritten? Result(string text)
    {
        var match = OurMethod().Match(text);
        return match.Success
            ? new Rewritten("", "their", ThirdPerson(match.Groups["rest"].Value), 2, false, true)
            : null;
    }

    // After one author every verb must agree; a second one further on cannot be found with certainty, so its mere possibility counts.
    private static bool SecondVerb(string rest, bool third) => After().Matches(rest)
        .Select(m => m.Groups["verb"].Value)
        .Any(verb => third ? StatementVerb.FromSingular(verb) is not null : StatementVerb.Weight(verb) is not null);

    private static string ThirdPerson(string text) => FirstPersonWord().Replace(text, m => m.Value switch
    {
        "we" or "We" => "they",
        "our" or "Our" => "their",
        "us" => "them",
        "ours" => "theirs",
        _ => "themselves",
    });

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    private readonly record struct Rewritten(string Lead, string Subject, string Predicate, int Weight, bool Aside, bool Follows);

    [GeneratedRegex(@"\s+")]
    private static partial Regex White();

    [GeneratedRegex(
        @"^Our (?<rest>(?:\w+ ){0,2}?(?:methods?|approach|algorithms?|models?|framework|results?|experiments?|analysis|theory|findings?|"
        + @"bounds?|estimators?|architecture|proofs?|evaluations?|technique|system|formulation|simulations?|benchmark|study) (?:\w+ly |"
        + @"also |further )?(?:achieves?|outperforms?|shows?|demonstrates?|reveals?|improves?|suggests?|indicates?|yields?|provides?|"
        + @"enables?|reduces?|applies|extends?|generalizes?|matches|attains?|surpass(?:es)?|confirms?|establish(?:es)?|implies|imply|runs?|"
        + @"requires?|obtains?|holds?|relies|allows?|proves?|highlights?|recovers?|leads?|scales?|exhibits?|unif(?:y|ies)|is|are|has|"
        + @"have)\b .*)$")]
    private static partial Regex OurMethod();

    // "… a loss and show that …": before "that" or an article, and with no clause or infinitive in between, the verb is the authors'.
    [GeneratedRegex(
        @"(?<=^(?:(?!\b(?:that|which|who|whose|to|can|will|may|could|how|whether|where|when|and)\b)[^;:])*)(?<and>\band (?:(?:also|then|"
        + @"further|thus|thereby|\w+ly) )*)(?<verb>[a-z]+)(?= (?:that|how|why|whether|when|a|an|the|its|our)\b)")]
    private static partial Regex Coordinated();

    [GeneratedRegex(
        @"\b(?:also|first|further|then|thus|hence|therefore|next|here|instead|now|additionally|finally|firstly|secondly|subsequently|"
        + @"consequently|accordingly|specifically|lastly|moreover|furthermore)\s*")]
    private static partial Regex Sequence();

    [GeneratedRegex(@",?\s+in this (?:paper|work|article|study|manuscript)\b,?")]
    private static partial Regex InThisPaper();

    [GeneratedRegex(@"(?:\band|,|\bor|;)\s+(?:\w+ly\s+|also\s+|then\s+|thus\s+|further\s+|thereby\s+|hence\s+)*(?<verb>[a-z]+)\b")]
    private static partial Regex After();

    [GeneratedRegex(@"(?<!\\)\b(?:[Ww]e|[Oo]ur|us|ours|ourselves)\b")]
    private static partial Regex FirstPersonWord();
}
