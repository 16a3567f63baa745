using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using Conspectus.Analysis.Text;
using Conspectus.Articles.Facts;
using Conspectus.Core.Papers;
using Conspectus.Core.Topics;

namespace Conspectus.Articles.Content;

/// <summary>Groups the papers of a theme by subjects that tell them apart: keywords that authors chose, where they or the titles have
/// them.</summary>
internal sealed partial class SubjectGroups
{
    private const int LongestSubject = 36; // characters
    private const int MostWords = 4;
    private const double MostOfAll = 0.03; // of all papers: what more have tells nothing apart
    private const int FewestForMost = 40; // papers below which every keyword may tell apart
    private const double MostOfGroup = 0.7;
    private const double Longer = 1.5; // papers that a subject of several words may have less than one of one word

    // Words that alone name no subject of a paper.
    private static readonly HashSet<string> Broad = Words(
        "optimization, optimisation, sampling, generalization, generalisation, generation, estimation, classification, inference, "
        + "prediction, robustness, convergence, efficiency, evaluation, regularization, regularity, stability, temporal, online, offline, "
        + "recognition, adaptation, simulation, simulator, dynamics, depth, perception, retrieval, training, pretraining, pre-training, "
        + "finetuning, fine-tuning, supervision, complexity, approximation, noise, representation, exploration, reasoning, detection, "
        + "segmentation, forecasting, search, deep learning, machine learning, neural networks, neural network, deep neural networks, "
        + "deep neural network, representation learning, computer vision, natural language processing, large-scale, real-world, "
        + "end-to-end, zero-shot, few-shot, zero shot, few shot, multi-task, multi task, whole-body, multi-modal, multi-modality, "
        + "multimodal, low-rank, low rank, high-dimensional, black-box, open-source, theory, learning theory, deep learning theory, "
        + "statistical learning theory, non-stationary, nonstationary, continuous time, lower bounds, upper bounds, lower bound, "
        + "sample complexity, hugging face, large scale, connection, connections, interactions, interaction, vision, explanations");

    private readonly Dictionary<string, Paper> _papers;
    private readonly TopicTree _topics;
    private readonly Dictionary<string, (int Papers, string Written)> _keywords = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<string>> _subjects = new(StringComparer.Ordinal);

    /// <summary>Counts the keywords. Cost: linear.</summary>
    public SubjectGroups(ArticleInput input)
    {
        (_papers, _topics) = (input.Papers.ToDictionary(p => p.Id), input.Topics);
        var spellings = new Dictionary<string, Dictionary<string, int>>(StringComparer.Ordinal);
        foreach (var keyword in input.Papers.SelectMany(p => p.Keywords.DistinctBy(KeywordForm.Of)).Select(k => k.Trim()))
        {
            if (!CanBe(keyword)) continue;
            ref var counts = ref CollectionsMarshal.GetValueRefOrAddDefault(spellings, KeywordForm.Of(keyword), out _);
            counts ??= new(StringComparer.Ordinal);
            CollectionsMarshal.GetValueRefOrAddDefault(counts, keyword, out _)++;
        }

        var most = Math.Max(FewestForMost, MostOfAll * input.Papers.Count);
        foreach (var (form, counts) in spellings)
        {
            var papers = counts.Values.Sum();
            if (papers <= most)
                _keywords[form] = (papers, counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).First().Key);
        }
    }

    /// <summary>The papers by subject, the largest groups first, and those that no subject is found for.</summary>
    /// <param name="theme">The theme; what its own name and those above it say tells nothing apart.</param>
    /// <param name="papers">The ids of the papers to group.</param>
    /// <param name="most">The most groups.</param>
    public (IReadOnlyList<(string Subject, IReadOnlyList<string> Papers)> Groups, IReadOnlyList<string> Others) Of(
        Topic theme, IReadOnlyList<string> papers, int most)
    {
        var said = Above(theme).SelectMany(t => t.Label.Split(" and ")).Select(l => Spelled(Phrase.Fold(l))).ToList();
        var left = papers.ToList();
        var groups = new List<(string, IReadOnlyList<string>)>();
        while (left.Count > 0 && groups.Count < most)
        {
            var best = left.SelectMany(id => Subjects(id).Select(s => (Subject: s, Id: id)))
                .Where(s => TellsApart(Spelled(Phrase.Fold(s.Subject)), said))
                .GroupBy(s => s.Subject, s => s.Id, StringComparer.Ordinal)
                .Select(g => (Subject: g.Key, Papers: (IReadOnlyList<string>)[.. g]))
                // A single word tells little of a single paper.
                .Where(g => g.Papers.Count > 1 || g.Subject.AsSpan().ContainsAny(' ', '-'))
                .Where(g => g.Papers.Count == 1 || papers.Count < 5 || g.Papers.Count <= MostOfGroup * papers.Count)
                .OrderByDescending(g => g.Papers.Count + (g.Subject.Contains(' ', StringComparison.Ordinal) ? Longer : 0))
                .ThenByDescending(g => g.Papers.Count(id => InTitle(id, g.Subject)))
                .ThenBy(g => left.IndexOf(g.Papers[0]))
                .ThenByDescending(g => g.Subject.Count(c => c == ' ')).ThenBy(g => g.Subject, StringComparer.Ordinal).FirstOrDefault();
            if (best.Subject is null) break;
            groups.Add((_keywords[best.Subject].Written, best.Papers));
            left.RemoveAll(best.Papers.Contains);
        }

        return (groups, left);
    }

    // No part of a heading above it, nor a heading with a general word more: "deep reinforcement learning".
    private static bool TellsApart(string subject, List<string> said) => !said.Exists(l =>
        l.Contains(subject, StringComparison.Ordinal) || (subject.Contains(l, StringComparison.Ordinal)
            && subject.Replace(l, " ", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .All(StopWords.IsGeneric)));

    private static string Spelled(string folded) => folded.Replace(" rl ", " reinforcement learning ", StringComparison.Ordinal)
        .Replace(" llm ", " large language model ", StringComparison.Ordinal);

    private IEnumerable<Topic> Above(Topic? topic)
    {
        for (; topic is not null; topic = _topics.Parent(topic)) yield return topic;
    }

    private bool InTitle(string id, string form) =>
        Phrase.Fold(_papers[id].Title.Text).Contains(Phrase.Fold(_keywords[form].Written), StringComparison.Ordinal);

    // Its keywords that its own words confirm, and those of others that stand in its title.
    private IReadOnlyList<string> Subjects(string id)
    {
        if (_subjects.TryGetValue(id, out var known)) return known;
        if (!_papers.TryGetValue(id, out var paper)) return _subjects[id] = [];
        var words = Phrase.Fold($"{paper.Title.Text} {paper.Abstract.Text}");
        var own = paper.Keywords.Select(KeywordForm.Of).Where(_keywords.ContainsKey)
            .Where(f => words.Contains(Phrase.Fold(_keywords[f].Written), StringComparison.Ordinal));
        return _subjects[id] = [.. own.Concat(Titled(paper)).Distinct(StringComparer.Ordinal)];
    }

    private IEnumerable<string> Titled(Paper paper)
    {
        var words = paper.Title.Text.Split([' ', ':', ',', '?', '!', '(', ')', '.'], StringSplitOptions.RemoveEmptyEntries);
        for (var start = 0; start < words.Length; start++)
        {
            for (var length = Math.Min(MostWords, words.Length - start); length > 0; length--)
            {
                var subject = string.Join(' ', words.AsSpan(start, length)!);
                var form = KeywordForm.Of(subject);
                if (_keywords.TryGetValue(form, out var keyword) && keyword.Papers > 1 && FactSheet.HasSubject(paper, keyword.Written))
                    yield return form;
            }
        }
    }

    private static HashSet<string> Words(string words) => words.Split(", ").ToHashSet(StringComparer.Ordinal);

    private static bool CanBe(string keyword) => keyword.Length is > 2 and <= LongestSubject && Sound().IsMatch(keyword)
        && keyword.Count(c => c == ' ') < MostWords
        && keyword.ToLowerInvariant().Split(' ', '-') is var words
        && words.Any(w => !StopWords.IsFunctionWord(w) && !StopWords.IsFiller(w) && !StopWords.IsGeneric(w))
        && !Broad.Contains(keyword.ToLowerInvariant()) && (keyword.Contains(' ', StringComparison.Ordinal) || !Quality().IsMatch(keyword))
        && !Part().IsMatch(keyword) && !StopWords.IsFunctionWord(words[0]) && !StopWords.IsFunctionWord(words[^1]);

    // A word that only says of what kind something is, or a short name by itself.
    [GeneratedRegex(@"(?:al|ive|ian|ous|ary|able|ible|less|ed|[^a]ic|ent|ant)$|^[A-Z0-9]{2,6}s?$|^.{1,4}$")]
    private static partial Regex Quality();

    // Words cut out of a title: "fully Transformer", "infinite-depth-and-width", "partially observable".
    [GeneratedRegex(@"^\w+ly[ -]\w+$|-(?:and|or|of|to)-|[ -]\w+(?<!\b(?:multi|latent)?vari)(?:able|ible|ous|less)$")]
    private static partial Regex Part();

    [GeneratedRegex(@"^[A-Za-z0-9]+(?:[ -][A-Za-z0-9]+)*$")]
    private static partial Regex Sound();
}
