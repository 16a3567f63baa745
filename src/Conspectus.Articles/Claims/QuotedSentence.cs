using System.Text.RegularExpressions;
using Conspectus.Analysis.Roles;
using Conspectus.Articles.Prose;
using Conspectus.Core.Papers;
using Conspectus.Core.Text;

namespace Conspectus.Articles.Claims;

/// <summary>A sentence of an abstract, word for word, that can stand in quotation marks on its own.</summary>
/// <param name="Text">The sentence in TeX.</param>
/// <param name="Evidence">Where it stands.</param>
public sealed partial record QuotedSentence(string Text, Evidence Evidence)
{
    private const int FewestWords = 6;
    private const int MostWords = 40;
    private const int MostWordsOfOpening = 26;
    private const int FewestSpecific = 2;

    /// <summary>The first question of an abstract; null if there is none that can stand on its own.</summary>
    public static QuotedSentence? Question(Paper paper) =>
        All(paper).FirstOrDefault(s => s.Text.EndsWith('?') && Asks().IsMatch(MathMask.Hide(s.Text).Text));

    /// <summary>The first finding of an abstract, or else the first sentence that says what is done; null if neither can stand
    /// alone.</summary>
    public static QuotedSentence? Finding(Paper paper)
    {
        var byStart = Roles(paper);
        var sound = All(paper).Where(s => s.Text.EndsWith('.') && IsSound(MathMask.Hide(s.Text).Text)).ToList();
        return sound.Find(s => byStart[s.Evidence.Start] == SentenceRole.Result)
            ?? sound.Find(s => byStart[s.Evidence.Start] is SentenceRole.Objective or SentenceRole.Method);
    }

    /// <summary>The first finding of an abstract that says certain words and can stand alone; null if there is none.</summary>
    /// <param name="paper">The paper.</param>
    /// <param name="words">The words.</param>
    /// <param name="from">Where in the abstract's source it begins at the earliest.</param>
    public static QuotedSentence? Finding(Paper paper, Regex words, int from = 0)
    {
        var said = All(paper).Where(s => s.Evidence.Start >= from && s.Text.EndsWith('.') && words.IsMatch(s.Text)
                && IsSound(MathMask.Hide(s.Text).Text))
            .ToList();
        if (said.Count == 0) return null;
        var roles = Roles(paper);
        return said.Find(s => roles[s.Evidence.Start] == SentenceRole.Result);
    }

    /// <summary>The sentence in quotation marks with its citation.</summary>
    public Sentence ToSentence() =>
        new([Run.Plain("\u201c"), Run.Tex(Text), Run.Plain("\u201d "), Run.Cite(Evidence.PaperId)], [Evidence]);

    /// <summary>A question as its authors ask it: "“Can moss learn?” ask Vance et al."</summary>
    public Sentence ToQuestion(Paper paper) => new(
    [
        Run.Plain("\u201c"), Run.Tex(Text), Run.Plain($"\u201d {(paper.Authors.Count == 1 ? "asks" : "ask")} {AuthorNames.InText(paper)} "),
        Run.Cite(Evidence.PaperId), Run.Plain("."),
    ], [Evidence]);

    /// <summary>Whether a question is short and clear enough to open a theme with.</summary>
    internal bool Stands(Paper paper, ShortNames names)
    {
        var masked = MathMask.Hide(Text).Text;
        return paper.Authors.Count > 0 && masked.Split(' ').Length <= MostWordsOfOpening && Filler.Specific(masked) >= FewestSpecific
            && names.Explain(paper, masked, null) == masked && !Definites.Dangle(masked, own: false) && !Symbols.Unexplained(Text)
            && !OfAuthors().IsMatch(masked);
    }

    // Neither praise nor that experiments were made, nor what leans on the sentence before.
    private static bool IsSound(string masked) =>
        !Refusal.OfSource(masked) && !Filler.Is(masked) && !Leans().IsMatch(masked) && !Standing.PointsBack(masked);

    [GeneratedRegex(
        @"^(?:We|Our \w+) (?:also|further|additionally)\b|^We (?:\w+ly )?(?:conduct|perform|carry out|run|view|discuss|hope|believe|"
            + @"evaluate)\b|"
            + @"\b[Oo]ur (?:findings|results|observations|analysis)\b(?! (?:\w+ly )?(?:show|demonstrate|reveal|suggest|indicate|"
            + @"prove|confirm|"
            + @"establish|imply|provide|hold|extend|improve|are|is)s?\b)|^(?:Also|Further|Besides|Second)\b")]
    private static partial Regex Leans();

    // The roles of an abstract's sentences by where they begin.
    private static Dictionary<int, SentenceRole> Roles(Paper paper) =>
        AbstractSentence.Of(paper.Abstract.Source).ToDictionary(s => s.Span.Start, s => s.Role);

    private static IEnumerable<QuotedSentence> All(Paper paper)
    {
        var source = paper.Abstract.Source;
        foreach (var span in Sentences.Split(TexFormulas.Hide(source)))
        {
            var text = span.Of(source).Trim();
            var masked = MathMask.Hide(text).Text;
            var words = masked.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
            if (words is >= FewestWords and <= MostWords && !PointsBack().IsMatch(masked) && Refusal.Balanced(masked)
                && !Refusal.OfTwoSentences(masked))
                yield return new QuotedSentence(text, new Evidence(paper.Id, span.Start, span.Length));
        }
    }

    [GeneratedRegex(@"\b(?:[Oo]ur|[Uu]s)\b|: ")]
    private static partial Regex OfAuthors();

    // A whole question, not the end of a sentence that was cut.
    [GeneratedRegex(@"^(?:(?:Specifically|In particular|More specifically|In [a-z ]{3,40}|For [a-z ]{3,40}|Given [a-z ]{3,60}),? )?"
        + @"(?:[Cc]an|[Hh]ow|[Ww]hat|[Ww]hy|[Ww]hen|[Ww]here|[Ww]hich|[Ww]ho|[Ii]s|[Aa]re|[Dd]o|[Dd]oes|[Dd]id|[Ss]hould|[Ww]ould|[Cc]ould|"
        + @"[Ww]ill|[Tt]o what)\b")]
    private static partial Regex Asks();

    [GeneratedRegex(@"\b(?:this|these|those|such|it|they|them|its|their|he|she|the above|the former|the latter|so|here|otherwise|"
        + @"the (?:problem|question|issue|gap|setting|task|assumption|tradeoff|trade-off|method|model|approach|algorithm|two|same|"
        + @"resulting|proposed))\b(?! of| that| is possible)|^(?:However|Moreover|Furthermore|Additionally|Finally|Also|Instead|Thus|Hence|"
        + @"Therefore|Further|Second|Third)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex PointsBack();
}
