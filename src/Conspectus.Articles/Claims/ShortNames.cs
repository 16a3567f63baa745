using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using Conspectus.Articles.Prose;
using Conspectus.Core.Papers;

namespace Conspectus.Articles.Claims;

/// <summary>
/// Acronyms and coined names in sentences that stand alone: those that most readers of a conference know stay, others are spelled out from
/// the abstract, and a sentence with one that nothing explains is refused.
/// </summary>
/// <remarks>Immutable; any number of threads may use it.</remarks>
public sealed partial class ShortNames
{
    private const int PapersForKnown = 250; // one paper of so many has it
    private const int PapersForFamiliar = 60;
    private const int FewestPapers = 3;
    private const int MostWords = 6; // of a long form
    private const int FewestForWords = 500; // papers below which a word may be rare
    private const int ShortestWord = 3;

    private readonly Dictionary<string, int> _papers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal); // papers that have a word
    private readonly Dictionary<string, string> _usual = new(StringComparer.Ordinal);
    private readonly int _known;
    private readonly int _familiar;

    /// <summary>Counts the names. Cost: linear in the length of all abstracts.</summary>
    /// <param name="papers">The papers of the article.</param>
    public ShortNames(IReadOnlyCollection<Paper> papers)
    {
        foreach (var paper in papers)
        {
            foreach (var name in Name().Matches(paper.Abstract.Text).Select(m => Singular(m.Value)).Distinct())
                CollectionsMarshal.GetValueRefOrAddDefault(_papers, name, out _)++;
        }

        if (papers.Count >= FewestForWords)
        {
            foreach (var word in papers.SelectMany(p => Lower().Matches(p.Abstract.Text).Select(m => m.Value).Distinct()))
                CollectionsMarshal.GetValueRefOrAddDefault(_words, word, out _)++;
        }

        var meanings = papers
            .SelectMany(p => SpelledOut.Definitions(p).Select(d => (Short: Singular(d.ShortForm), Long: Letters(d.LongForm))).Distinct())
            .GroupBy(d => d.Short, d => d.Long, StringComparer.Ordinal);
        foreach (var group in meanings)
        {
            _usual[group.Key] = group.CountBy(l => l).OrderByDescending(l => l.Value).ThenBy(l => l.Key, StringComparer.Ordinal)
                .First().Key;
        }

        _known = Math.Max(FewestPapers, papers.Count / PapersForKnown);
        _familiar = Math.Max(FewestPapers, papers.Count / PapersForFamiliar);
    }

    /// <summary>None is known but what is in every reader's mouth.</summary>
    public static ShortNames None { get; } = new([]);

    /// <summary>A sentence with its short names spelled out; null where nothing explains one of them.</summary>
    /// <param name="paper">The paper.</param>
    /// <param name="text">The sentence in TeX, formulas hidden.</param>
    /// <param name="own">A name that the sentence is about and the title gives; null for none.</param>
    public string? Explain(Paper paper, string text, string? own)
    {
        var names = Name().Matches(text);
        for (var i = names.Count - 1; i >= 0; i--)
        {
            var name = names[i];
            var short_ = Singular(name.Value);
            if (own is not null && own.Contains(name.Value, StringComparison.Ordinal)) continue;
            var papers = _papers.GetValueOrDefault(short_);
            // A name that this paper uses for something else than others do is none that its readers know.
            var isOther = SpelledOut.Definitions(paper).FirstOrDefault(d => Singular(d.ShortForm) == short_) is { } defined
                && Letters(defined.LongForm) != _usual.GetValueOrDefault(short_);
            if (!isOther && (papers >= _familiar || Everyday().IsMatch(short_))) continue;
            if (IsIntroduced(text, name.Index, name.Length)) continue;
            // Spelled out where it stands first; what follows it is known then.
            if (names.Take(i).Any(n => Singular(n.Value) == short_ && !IsJoined(text, n.Index, n.Length))) continue;
            if (LongForm(paper, name.Value) is { } longForm && Fits(text, name.Index, name.Length, longForm))
                text = $"{text[..name.Index]}{longForm} ({name.Value}){text[(name.Index + name.Length)..]}";
            else if (isOther || papers < _known) return null;
        }

        return text;
    }

    /// <summary>
    /// Whether a text has two words that a conversion has glued: one that hardly any abstract has, made of two that many have.
    /// </summary>
    /// <param name="text">The text, formulas hidden.</param>
    public bool HasGluedWords(string text) => _words.Count > 0 && Lower().Matches(text).Select(m => m.Value).Any(word =>
        _words.GetValueOrDefault(word) < FewestPapers
        && Enumerable.Range(ShortestWord, Math.Max(0, word.Length - (2 * ShortestWord) + 1))
            .Any(at => _words.GetValueOrDefault(word[..at]) >= _known && _words.GetValueOrDefault(word[at..]) >= _known));

    // A part of another name: the TAG of "CS-TAG".
    private static bool IsJoined(string text, int at, int length) =>
        (at > 0 && text[at - 1] == '-') || (at + length < text.Length && text[at + length] == '-');

    private static string? LongForm(Paper paper, string name)
    {
        return SpelledOut.Definitions(paper).FirstOrDefault(d => d.ShortForm == name && Plain().IsMatch(d.LongForm)
            && d.LongForm.Count(c => c == ' ') < MostWords
            && paper.Abstract.Source.Contains(d.LongForm, StringComparison.Ordinal))?.LongForm;
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetter)).ToLowerInvariant().TrimEnd('s');

    // "an LLM" cannot become "an large language model", nor "RL-based" "reinforcement learning (RL)-based".
    private static bool Fits(string text, int at, int length, string longForm)
    {
        var end = at + length;
        if (text.Contains(longForm, StringComparison.OrdinalIgnoreCase)) return false;
        if ((end < text.Length && text[end] is '-' or '’' or '\'' or '/') || (at > 0 && text[at - 1] is '-' or '/' or '(')) return false;
        var before = text[..at].TrimEnd();
        // "Taylor TD" is a name of its own.
        if (before.Length > 0 && char.IsUpper(before[before.LastIndexOf(' ') + 1])) return false;
        var vowel = "aeioAEIO".Contains(longForm[0]);
        return before.EndsWith(" a", StringComparison.Ordinal) ? !vowel : !before.EndsWith(" an", StringComparison.Ordinal) || vowel;
    }

    // "propose FooNet, a network that …", "a loss called FooLoss", "a benchmark (FooBench)", "margin scaling (MS)".
    private static bool IsIntroduced(string text, int at, int length)
    {
        if (at > 0 && (text[at - 1] == '(' || text[..at].EndsWith("(\\textsc{", StringComparison.Ordinal))) return true;
        var before = text[..at];
        var behind = text[(at + length)..];
        return Coined().IsMatch(before) || (Apposed().IsMatch(before) && !char.IsUpper(behind.TrimStart().FirstOrDefault()))
            || Explained().IsMatch(behind);
    }

    private static string Singular(string name) => name is [.. var stem, 's'] && stem.Length > 1 && char.IsUpper(stem[^1]) ? stem : name;

    [GeneratedRegex(
        @"(?<![A-Za-z0-9\\])[A-Za-z0-9]*[A-Z][a-z0-9]*[A-Z][A-Za-z0-9]*(?![A-Za-z0-9])|(?<![A-Za-z0-9\\])[A-Z]{2,}[0-9]*s?(?![A-Za-z0-9])")]
    private static partial Regex Name();

    [GeneratedRegex(@"(?<![A-Za-z-])[a-z]{3,}(?![A-Za-z-])")]
    private static partial Regex Lower();

    [GeneratedRegex(@"^[A-Za-z][A-Za-z -]+$")]
    private static partial Regex Plain();

    [GeneratedRegex(
        @"^(?:AI|GPU|CPU|3D|2D|USA?|UK|EU|DNA|RNA|MRI|ImageNet|GPT|BERT|CLIP|SQL|API|RAM|GB|TB|ID|II|III|IV|IQ|MIT|NASA|JPEG|"
            + @"HTML|JSON|SAT|NP|TV|PhD|YouTube|GitHub|ChatGPT|DNN|CNN|GAN|LLM|RL|ML|NLP|PAC|SGD|ReLU|MNIST|CIFAR|Nash|TPU|LaTeX|"
            + @"OpenAI|DeepMind|iid)$")]
    private static partial Regex Everyday();

    [GeneratedRegex(
        @"\b(?:propos|introduc|present|develop|design|call|nam|dub|term|coin|releas|build|construct|creat|devis|establish|"
            + @"offer|curat|collect|describ)(?:e|es|ed|s|ing|t)?(?: (?:it|as|by|the|a|an|our|new|novel|simple|\w+ly))* $|"
            + @"\b(?:namely|i\.e\.|called|named|dubbed|termed),? ?$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Coined();

    [GeneratedRegex(
        @"\b(?:method|framework|algorithm|approach|model|dataset|data set|benchmark|architecture|network|library|tool|system|"
            + @"technique|environment|suite|loss|layer|module|estimator|strategy|agent|toolkit|platform|corpus|simulator|metric|"
            + @"scheme|pipeline|procedure),? $|[:–—-] $")]
    private static partial Regex Apposed();

    [GeneratedRegex(@"^,? (?:\(|(?:which|that) (?:is|stands)|an? [a-z]|short for)|^, (?:an?|the) [a-z]")]
    private static partial Regex Explained();
}
