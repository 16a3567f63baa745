using System.Text.RegularExpressions;
using Conspectus.Analysis.Roles;
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
    private const int ProblemWeight = 2;
    private const int FewestSpecific = 4; // of what takes something back

    /// <summary>The claim a sentence of the paper's abstract makes, or null if it makes none that can stand on its own.</summary>
    /// <param name="paper">The paper.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="names">Which short names the article's readers know.</param>
    public static Claim? Rewrite(Paper paper, AbstractSentence sentence, ShortNames names)
    {
        var mask = MathMask.Hide(sentence.Span.Of(paper.Abstract.Source));
        var whole = White().Replace(mask.Text, " ").Trim();
        if (Refusal.OfSource(whole) || names.HasGluedWords(whole)) return null;
        var text = whole.TrimEnd('.', ' ');
        var named = NamedSubject.Find(paper, text);
        var bare = LeadIn.Strip(text, out var main, out var aside, out var added);
        var c = named is { } n ? new Rewritten("", "", $"{n.Name} {n.Predicate}", NamedWeight, false, false) { Name = n.Name }
            : Match(paper, bare) ?? Result(bare) ?? (Refers().IsMatch(text[..^bare.Length]) ? null : Verbatim(bare, sentence.Role));
        if (c is null || Refusal.OfPredicate(c.Predicate)) return null;
        var (lead, predicate) = (names.Explain(paper, c.Lead, null), names.Explain(paper, c.Predicate, c.Name));
        var isTold = lead is not null && predicate is not null
            && !ClaimStrength.OnlyLooks(c.Predicate) && !ClaimStrength.OnlyOffers(c.Predicate);
        var boasts = c.Name is { } made && ClaimStrength.OnlyBoasts(c.Predicate[made.Length..].Trim());
        var isAlone = isTold && !boasts && !added && !IsWeak(bare) && !Adds().IsMatch(bare) && Stands(c, bare, mask);
        var isClear = isTold && !Symbols.Unexplained(mask.Restore(bare))
            && !Filler.IsBareName(c.Predicate) && !Standing.PointsBack(bare);
        (lead, predicate) = (lead ?? c.Lead, predicate ?? c.Predicate);
        var words = lead.Split(' ').Length + predicate.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length + 2;
        if (words is > MostWords or < FewestWords) return null;

        List<Run> runs = lead.Length == 0 ? [] : [Run.Tex(mask.Restore(Capital(lead))), Run.Plain(" ")];
        if (c.Subject.Length > 0) runs.Add(Run.Plain((runs.Count == 0 ? Capital(c.Subject) : c.Subject) + " "));
        runs.Add(Run.Tex(mask.Restore(c.Subject.Length == 0 ? Capital(predicate) : predicate)));
        var strength = ClaimStrength.Of(c.Predicate, c.Weight, words, main, aside || c.Aside, c.Name);
        var evidence = new Evidence(paper.Id, sentence.Span.Start, sentence.Span.Length);
        var stated = Stated(paper, bare, mask, names);
        // "Our experiments show that moss grows" needs nobody who shows it.
        if (c.Follows && stated is not null) (runs, c, isAlone) = ([.. stated], c with { Follows = false }, true);
        return new Claim(runs, evidence, strength, words)
        {
            Follows = c.Follows,
            Role = sentence.Role,
            IsAlone = isAlone,
            IsClear = isClear || isAlone,
            Kind = c.IsProblem ? ClaimKind.Problem
                : Assertion.Of(bare) is not null || (sentence.Role == SentenceRole.Result && !ClaimStrength.Announces(c.Predicate))
                    ? ClaimKind.Finding : ClaimKind.Approach,
            Statement = stated,
        };
    }

    /// <summary>A sentence that takes back what the one before it says, to be told behind it; null if it cannot be.</summary>
    /// <inheritdoc cref="Rewrite"/>
    public static Claim? Behind(Paper paper, AbstractSentence sentence, ShortNames names)
    {
        var mask = MathMask.Hide(sentence.Span.Of(paper.Abstract.Source));
        var text = White().Replace(mask.Text, " ").Trim();
        if (Refusal.OfSource(text) || Symbols.Unexplained(mask.Restore(text))) return null;
        text = text.TrimEnd('.', ' ');
        if (paper.Authors.Count == 1 && FirstPersonWord().IsMatch(text)) return null;
        if (names.Explain(paper, ThirdPerson(text), null) is not { } told) return null;
        var words = told.Split(' ').Length;
        return words is > MostWords or < FewestWords || OfPaper().IsMatch(told) || Owned().IsMatch(text)
            || Filler.Specific(text) < FewestSpecific ? null
            : new Claim([Run.Tex(mask.Restore(told))], new Evidence(paper.Id, sentence.Span.Start, sentence.Span.Length), 0, words)
            {
                Follows = true,
                Role = sentence.Role,
            };
    }

    // "We conduct experiments", "we discuss limits": unless it is told how many.
    private static bool IsWeak(string bare) =>
        Statement.Read(bare) is { } statement && StatementVerb.Weight(statement.Plain) == 0 && !Filler.HasFigure(statement.Rest);

    private static bool Stands(Rewritten c, string bare, MathMask mask) =>
        c.Follows ? !Filler.Is(c.Predicate) && !Symbols.Unexplained(mask.Restore(c.Predicate))
        : !Standing.Leads(c.Lead) ? false
        : c.IsVerbatim ? Standing.Alone(c.Predicate, mask.Restore(c.Predicate))
        : Standing.Told(c.Name is null ? bare : c.Predicate[c.Name.Length..], mask.Restore(bare));

    // "We show that transformers cannot count" as "Transformers cannot count".
    private static IReadOnlyList<Run>? Stated(Paper paper, string bare, MathMask mask, ShortNames names) =>
        Assertion.Of(bare) is { } said && Standing.Alone(said, mask.Restore(said)) && names.Explain(paper, said, null) is { } told
            ? [Run.Tex(mask.Restore(Capital(told)))]
            : null;

    // A sentence that speaks of neither authors nor paper: what is wrong with what is known, or what was found.
    private static Rewritten? Verbatim(string text, SentenceRole role)
    {
        var isProblem = role == SentenceRole.Background && Assertion.IsProblem(text);
        if (!isProblem && role != SentenceRole.Result) return null;
        return Standing.Alone(text, text)
            ? new Rewritten("", "", text, isProblem ? ProblemWeight : NamedWeight, false, false)
            {
                IsVerbatim = true,
                IsProblem = isProblem,
            }
            : null;
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

    // A symbol at the front, as the λ of "λ-equivariance", stays as it is.
    private static string Capital(string text) =>
        text.Length == 0 || !char.IsAsciiLetter(text[0]) || (text.Length > 1 && text[1] == '-') ? text
            : char.ToUpperInvariant(text[0]) + text[1..];

    private sealed record Rewritten(string Lead, string Subject, string Predicate, int Weight, bool Aside, bool Follows)
    {
        // The name that the title gives to what the sentence is about.
        public string? Name { get; init; }

        public bool IsVerbatim { get; init; }

        public bool IsProblem { get; init; }
    }

    // What comes on top of something lacks it: "We also show", "FIND also reveals".
    [GeneratedRegex(@"^(?:\S+ ){1,2}(?:also|further|additionally|furthermore|moreover)\b")]
    private static partial Regex Adds();

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

    [GeneratedRegex(@"\b[Oo]urs?\b")]
    private static partial Regex Owned();

    // What goes with these words goes with the sentence before: "In this sense, …".
    [GeneratedRegex(@"\b(?:this|that|these|those|such|response|contrast|instead|example|instance|turn|hand)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Refers();

    [GeneratedRegex(@"\b(?:this|the|present) (?:paper|work|article|study)\b")]
    private static partial Regex OfPaper();

    [GeneratedRegex(@",?\s+in this (?:paper|work|article|study|manuscript)\b,?")]
    private static partial Regex InThisPaper();

    [GeneratedRegex(@"(?:\band|,|\bor|;)\s+(?:\w+ly\s+|also\s+|then\s+|thus\s+|further\s+|thereby\s+|hence\s+)*(?<verb>[a-z]+)\b")]
    private static partial Regex After();

    [GeneratedRegex(@"(?<!\\)\b(?:[Ww]e|[Oo]ur|us|ours|ourselves)\b")]
    private static partial Regex FirstPersonWord();
}
