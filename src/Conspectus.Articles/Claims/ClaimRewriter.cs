using System.Text.RegularExpressions;
using Conspectus.Articles.Content;
using Conspectus.Core.Papers;

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
    public static Claim? Rewrite(Paper paper, SourceSentence sentence)
    {
        var mask = MathMask.Hide(sentence.Text);
        var text = White().Replace(mask.Text, " ").Trim();
        var named = NamedSubject.Find(paper, text.TrimEnd('.', ' '));
        if ((named is null && Refusal.OfOthers(text)) || Refusal.OfSource(text)) return null;
        text = LeadIn.Strip(text.TrimEnd('.', ' '), out var main, out var aside);
        var claim = named is { } n ? new Rewritten("", "", $"{n.Name} {n.Predicate}", NamedWeight, false, false) : Match(paper, text) ?? Result(text);
        if (claim is not { } c || Refusal.OfPredicate(c.Predicate)) return null;
        var words = c.Lead.Split(' ').Length + c.Predicate.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length + 2;
        if (words is > MostWords or < FewestWords) return null;

        List<Run> runs = c.Lead.Length == 0 ? [] : [Run.Tex(mask.Restore(Capital(c.Lead))), Run.Plain(" ")];
        if (c.Subject.Length > 0) runs.Add(Run.Plain((runs.Count == 0 ? Capital(c.Subject) : c.Subject) + " "));
        runs.Add(Run.Tex(mask.Restore(c.Predicate)));
        var strength = ClaimStrength.Of(c.Predicate, c.Weight, words, main, aside || c.Aside);
        return new Claim(runs, new Evidence(paper.Id, sentence.Start, sentence.Text.Length), strength, words) { Follows = c.Follows };
    }

    private static Rewritten? Match(Paper paper, string text)
    {
        var match = We().Match(text);
        var self = !match.Success;
        if (self) match = ThisPaper().Match(text);
        if (!match.Success || LeadIn.Keep(match.Groups["lead"].Value.Trim()) is not { } lead) return null;
        var verb = match.Groups["verb"].Value;
        var past = false;
        var plain = self ? ClaimVerb.FromSingular(verb) : ClaimVerb.Plain(verb, out past);
        if (plain is null) return null;

        var rest = match.Groups["rest"].Value;
        if (Refusal.OfObject(rest)) return null;
        var subject = AuthorNames.InText(paper);
        var singular = paper.Authors.Count == 1;
        if (self && !singular && SecondVerb(rest, third: true))
        {
            subject = $"the paper by {subject}";
            singular = true;
        }
        else if (!self && singular && !past)
        {
            rest = Coordinated().Replace(rest, m => m.Groups["and"].Value + ClaimVerb.Plain(m.Groups["verb"].Value, out _) switch
            {
                { } second => ClaimVerb.ThirdPerson(second),
                null => m.Groups["verb"].Value,
            });
            if (SecondVerb(rest, third: false)) return null;
        }

        var adverbs = Sequence().Replace(match.Groups["adverbs"].Value, "").Trim();
        var shown = past ? verb : singular ? ClaimVerb.ThirdPerson(plain) : plain;
        var predicate = ThirdPerson(InThisPaper().Replace($"{adverbs} {shown}{rest}".Trim(), ""));
        var aside = Sequence().IsMatch(match.Groups["adverbs"].Value) && !match.Groups["adverbs"].Value.Contains("therefore", StringComparison.Ordinal);
        return new Rewritten(lead, subject, predicate, ClaimVerb.Weight(plain) ?? 0, aside, false);
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
        .Any(m => third ? ClaimVerb.FromSingular(m.Groups["verb"].Value) is not null : ClaimVerb.Weight(m.Groups["verb"].Value) is not null);

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

    [GeneratedRegex(@"^(?<lead>(?:(?!\bwe\b)[^.;:]){2,140}?,\s+)?[Ww]e\s+(?<adverbs>(?:(?:[a-z]+ly|also|first|further|then|thus|hence|therefore|next|here|instead|now)\s+)*)(?<verb>[a-z]+)\b(?<rest>[ ,:].*)$")]
    private static partial Regex We();

    [GeneratedRegex(@"^(?<lead>(?:(?!\bwe\b)[^.;:]){2,140}?,\s+)?(?:[Tt]his|[Oo]ur|[Tt]he present|[Tt]he current) (?:paper|work|article|study|manuscript|research)\s+(?<adverbs>(?:(?:[a-z]+ly|also|first|further|then|thus|hence|therefore)\s+)*)(?<verb>[a-z]+)\b(?<rest>[ ,:].*)$")]
    private static partial Regex ThisPaper();

    [GeneratedRegex(@"^Our (?<rest>(?:\w+ ){0,2}?(?:methods?|approach|algorithms?|models?|framework|results?|experiments?|analysis|theory|findings?|bounds?|estimators?|architecture|proofs?|evaluations?|technique|system|formulation|simulations?|benchmark|study) (?:\w+ly |also |further )?(?:achieves?|outperforms?|shows?|demonstrates?|reveals?|improves?|suggests?|indicates?|yields?|provides?|enables?|reduces?|applies|extends?|generalizes?|matches|attains?|surpass(?:es)?|confirms?|establish(?:es)?|implies|imply|runs?|requires?|obtains?|holds?|relies|allows?|proves?|highlights?|recovers?|leads?|scales?|exhibits?|unif(?:y|ies)|is|are|has|have)\b .*)$")]
    private static partial Regex OurMethod();

    // "… a loss and show that …": before "that" or an article, and with no clause or infinitive in between, the verb is the authors'.
    [GeneratedRegex(@"(?<=^(?:(?!\b(?:that|which|who|whose|to|can|will|may|could|how|whether|where|when|and)\b)[^;:])*)(?<and>\band (?:(?:also|then|further|thus|thereby|\w+ly) )*)(?<verb>[a-z]+)(?= (?:that|how|why|whether|when|a|an|the|its|our)\b)")]
    private static partial Regex Coordinated();

    [GeneratedRegex(@"\b(?:also|first|further|then|thus|hence|therefore|next|here|instead|now|additionally|finally|firstly|secondly|subsequently|consequently|accordingly|specifically|lastly|moreover|furthermore)\s*")]
    private static partial Regex Sequence();

    [GeneratedRegex(@",?\s+in this (?:paper|work|article|study|manuscript)\b,?")]
    private static partial Regex InThisPaper();

    [GeneratedRegex(@"(?:\band|,|\bor|;)\s+(?:\w+ly\s+|also\s+|then\s+|thus\s+|further\s+|thereby\s+|hence\s+)*(?<verb>[a-z]+)\b")]
    private static partial Regex After();

    [GeneratedRegex(@"(?<!\\)\b(?:[Ww]e|[Oo]ur|us|ours|ourselves)\b")]
    private static partial Regex FirstPersonWord();
}
