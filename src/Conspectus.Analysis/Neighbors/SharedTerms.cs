using Conspectus.Analysis.Text;

namespace Conspectus.Analysis.Neighbors;

/// <summary>Why texts are near another: the words and phrases they share, those first that add most to the cosine.</summary>
/// <remarks>
/// A term that two texts hold adds to their cosine the product of its weights in them, (1 + ln tf)(1 + ln tf′) · pull², where the pull is
/// the length of the term's vector in <see cref="Vectors.ShippedTerms"/> times what it tells of a subject: common words have short vectors.
/// A phrase adds what its words and pairs of words add. Phrases are chosen one after another by what each adds to those before it, so that
/// "diffusion" is not given after "diffusion model". For one thread.
/// </remarks>
public sealed class SharedTerms
{
    /// <summary>The most terms that are given for two texts.</summary>
    public const int Most = 4;

    private const float LeastShare = 0.05f; // of the first term's gain
    // Always enough to be given, however much the first gains: that of a word of pull 4.4 which stands twice in one of the texts.
    private const float LeastGain = 40;

    private readonly WordForms _forms = new();
    private readonly TextPhrases _subject;

    /// <summary>Reads the text that others are compared with. Cost: linear.</summary>
    public SharedTerms(Document subject) => _subject = new TextPhrases(subject, _forms);

    /// <summary>
    /// The terms that a text shares with the subject, as their authors write them, at most <see cref="Most"/>, the most telling first.
    /// </summary>
    /// <returns>
    /// None where they share no telling term; such texts are near by meaning alone. Deterministic. Cost: linear in the
    /// text, some 0.3 ms for an abstract.
    /// </returns>
    public IReadOnlyList<string> With(Document document)
    {
        var other = new TextPhrases(document, _forms, _subject);
        var parts = new Dictionary<string, SharedPart>(StringComparer.Ordinal);
        var shared = new List<(TextPhrase Own, TextPhrase Other)>();
        foreach (var (terms, twin) in other.All)
        {
            var own = _subject.Find(terms)!;
            if (own.Words.Length <= 2) parts.Add(terms, new SharedPart(own, twin));
            if (own.Stands && twin.Stands && SharedPart.Joins(own.Words)) shared.Add((own, twin));
        }

        return Choose(
            shared.ConvertAll(s => new SharedPhrase(s.Own, s.Other, [.. s.Own.Parts.Where(parts.ContainsKey).Select(p => parts[p])])));
    }

    private static List<string> Choose(List<SharedPhrase> shared)
    {
        var chosen = new List<string>();
        var said = new HashSet<string>(StringComparer.Ordinal);
        var least = 0f;
        while (chosen.Count < Most)
        {
            var best = shared.OrderByDescending(s => s.Gain(said)).ThenBy(s => s.Repeats(said)).ThenBy(s => s.Own.Words.Length)
                .FirstOrDefault();
            if (best is null || best.Gain(said) is var gain && gain <= least) break;
            if (chosen.Count == 0) least = MathF.Min(LeastShare * gain, LeastGain);
            chosen.Add(best.Spell());
            best.Say(said, shared);
        }

        return chosen;
    }
}
