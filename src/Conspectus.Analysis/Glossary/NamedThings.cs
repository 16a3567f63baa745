using System.Text.RegularExpressions;
using Conspectus.Analysis.Text;

namespace Conspectus.Analysis.Glossary;

/// <summary>The names of data sets and of models that abstracts say they evaluate on or build on.</summary>
/// <remarks>
/// A name is taken where abstracts themselves say what it is: "the CIFAR-10 dataset", "benchmarks such as GLUE and D4RL", "on ImageNet",
/// "models like GPT-4". Of the papers that have the name a part must say so, else it is something else that data sets or models are of.
/// Names that differ by hyphens, case or number alone are one, as CIFAR10 and CIFAR-10 are: it goes by the spelling of most papers.
/// </remarks>
public sealed partial class NamedThings
{
    private const int FewestPapers = 3;
    private const double LeastForData = 0.3;
    private const double LeastForModels = 0.15;

    // The last words of what an acronym stands for where it is no name but a kind of thing: GNN, RL, NLP.
    private static readonly HashSet<string> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        "adaptation", "agents", "analysis", "answering", "architecture", "augmentation", "data", "descent", "detection", "distillation",
        "equation", "equations", "fields", "function", "functions", "generation", "inference", "intelligence", "interaction", "learning",
        "method", "methods", "model", "models", "network", "networks", "optimization", "perceptron", "perceptrons", "problem", "problems",
        "process", "processes", "processing", "program", "programming", "regression", "resolution", "search", "task", "tasks", "transfer",
        "transformers", "vision",
    };

    private static readonly HashSet<string> Places = new(StringComparer.OrdinalIgnoreCase) { "GitHub", "OpenReview", "YouTube", "arXiv" };

    private readonly Dictionary<string, IReadOnlyList<string>> _spellings;

    /// <summary>Reads the abstracts. Deterministic. Cost: linear in their length.</summary>
    /// <param name="abstracts">The abstracts as plain text, one a paper; empty texts name nothing.</param>
    public NamedThings(IReadOnlyList<string> abstracts)
    {
        var (data, models, all) = (new Dictionary<string, int>(), new Dictionary<string, int>(), new Dictionary<string, int>());
        var kinds = new HashSet<string>(StringComparer.Ordinal);
        var spellings = new Dictionary<string, Dictionary<string, int>>(StringComparer.Ordinal);
        foreach (var text in abstracts)
        {
            foreach (var acronym in AcronymFinder.In(text).Where(a => Kinds.Contains(a.LongForm.Split(' ', '-')[^1])))
                kinds.Add(acronym.ShortForm.TrimEnd('s'));
            Count(data, Named(text, BeforeData(), AfterData(), OnData()).Select(Form));
            Count(models, Named(text, BeforeModel(), AfterModel()).Select(Form));
            var names = Name().Matches(text).Select(m => m.Value).Distinct(StringComparer.Ordinal).ToList();
            Count(all, names.Select(Form));
            foreach (var name in names)
            {
                if (!spellings.TryGetValue(Form(name), out var own)) spellings.Add(Form(name), own = new(StringComparer.Ordinal));
                own[name] = own.GetValueOrDefault(name) + 1;
            }
        }

        bool IsName(string name) => !kinds.Contains(name.TrimEnd('s')) && !Places.Contains(name)
            && name.Count(c => char.IsUpper(c) || char.IsDigit(c)) > 1
            && (name.Any(char.IsDigit) || name.TrimEnd('s') is { Length: > 3 });
        string Usual(string form) =>
            spellings[form].OrderByDescending(s => s.Value).ThenBy(s => s.Key, StringComparer.Ordinal).First().Key;
        List<string> Ranked(Dictionary<string, int> named, Dictionary<string, int> others, double least) =>
        [
            .. named.Where(n => n.Value >= FewestPapers && n.Value > others.GetValueOrDefault(n.Key)
                    && n.Value >= least * all.GetValueOrDefault(n.Key))
                .Select(n => (Name: Usual(n.Key), Papers: all.GetValueOrDefault(n.Key))).Where(n => IsName(n.Name))
                .OrderByDescending(n => n.Papers).ThenBy(n => n.Name, StringComparer.Ordinal).Select(n => n.Name),
        ];
        (Data, Models) = (Ranked(data, models, LeastForData), Ranked(models, data, LeastForModels));
        _spellings = Data.Concat(Models).Distinct(StringComparer.Ordinal).ToDictionary(
            n => n, n => (IReadOnlyList<string>)[.. spellings[Form(n)].Keys.Order(StringComparer.Ordinal)], StringComparer.Ordinal);
    }

    /// <summary>The data sets and benchmarks, those of most papers first; of equally many in ordinal order.</summary>
    public IReadOnlyList<string> Data { get; }

    /// <summary>The models, likewise.</summary>
    public IReadOnlyList<string> Models { get; }

    /// <summary>The spellings in which abstracts have one of these names, in ordinal order; the name alone for any other.</summary>
    public IReadOnlyList<string> Spellings(string name) => _spellings.GetValueOrDefault(name) ?? [name];

    // "CIFAR-10", "CIFAR10" and "Cifar-10s" are one.
    private static string Form(string name) => name.Replace("-", "", StringComparison.Ordinal).ToLowerInvariant().TrimEnd('s');

    private static void Count(Dictionary<string, int> counts, IEnumerable<string> names)
    {
        foreach (var name in names.Distinct(StringComparer.Ordinal)) counts[name] = counts.GetValueOrDefault(name) + 1;
    }

    private static IEnumerable<string> Named(string text, params IEnumerable<Regex> cues) =>
        cues.SelectMany(c => c.Matches(text)).SelectMany(m => Name().Matches(m.Groups["names"].Value)).Select(n => n.Value);

    private const string One = @"(?:[A-Z][A-Za-z]*[A-Z0-9][A-Za-z0-9+]*|[A-Z][a-z]{2,})(?:[-.]?[A-Z0-9][A-Za-z0-9]*)*";
    private const string Some = $@"(?<names>{One}(?:(?:, (?:and |or )?| and | or |/){One})*)";
    private const string SuchAs = @"(?:,? such as|,? like|,? including|,? namely|:| \(e\.g\.,?| \()? ";

    [GeneratedRegex(One)]
    private static partial Regex Name();

    [GeneratedRegex($@"(?<=[a-z,(] ){Some},? (?:\w+ )?(?:data ?sets?|benchmarks?|corpus|corpora|suite)\b")]
    private static partial Regex BeforeData();

    [GeneratedRegex($@"\b(?:data ?sets?|benchmarks?|corpora|tasks|domains){SuchAs}{Some}")]
    private static partial Regex AfterData();

    [GeneratedRegex($@"\bon (?:the )?(?:challenging |popular |large-scale |standard )?{Some}")]
    private static partial Regex OnData();

    [GeneratedRegex($@"(?<=[a-z,(] ){Some},? (?:\w+ )?(?:models?|backbones?|architectures?|family)\b")]
    private static partial Regex BeforeModel();

    [GeneratedRegex($@"\b(?:LLMs|[Mm]odels?|[Nn]etworks|architectures|backbones){SuchAs}{Some}")]
    private static partial Regex AfterModel();
}
