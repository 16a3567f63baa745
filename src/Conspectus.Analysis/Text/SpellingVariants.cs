using System.Collections.Frozen;

namespace Conspectus.Analysis.Text;

/// <summary>Brings the British and the American spelling of a word, and irregular plurals, to one form.</summary>
/// <remarks>
/// The form is a key and need not be a word: "noise" becomes "noize". Rules that would bring different words together, such as "filling"
/// and "filing", are lists of words instead.
/// </remarks>
internal static class SpellingVariants
{
    private static readonly FrozenDictionary<string, string> Words = Pairs(
        "analyses analysis, appendices appendix, axes axis, bases basis, corpora corpus, criteria criterion, crises crisis, "
        + "diagnoses diagnosis, emphases emphasis, genera genus, heuristic heuristics, hypotheses hypothesis, "
        + "indices index, matrice matrix, matrices matrix, "
        + "maxima maximum, minima minimum, optima optimum, phenomena phenomenon, quanta quantum, radii radius, simplices simplex, "
        + "spectra spectrum, stimuli stimulus, strata stratum, syntheses synthesis, theses thesis, vertice vertex, vertices vertex, "
        + "indice index, "
        + "children child, mice mouse, women woman, men man, people person, "
        + "centre center, centred centered, fibre fiber, metre meter, litre liter, theatre theater, calibre caliber, grey gray, "
        + "artefact artifact, ageing aging, programme program, catalogue catalog, dialogue dialog, analogue analog, defence defense, "
        + "licence license, offence offense, judgement judgment, sceptical skeptical, tyre tire, aluminium aluminum, mould mold, "
        + "haemorrhage hemorrhage, tumour tumor, anaesthesia anesthesia, encyclopaedia encyclopedia, manoeuvre maneuver");

    private static readonly string[] Doubled =
        ["cancel", "channel", "counsel", "dial", "equal", "fuel", "label", "level", "marshal", "model", "panel", "signal", "total",
            "travel", "tunnel"];

    private static readonly string[] Colours =
        ["armour", "behaviour", "colour", "endeavour", "favour", "flavour", "harbour", "honour", "humour", "labour", "neighbour", "rigour",
            "rumour", "vapour"];

    private static readonly (string British, string American)[] Endings =
    [
        ("isation", "ization"), ("ise", "ize"), ("ised", "ized"), ("iser", "izer"), ("ising", "izing"),
        ("yse", "yze"), ("ysed", "yzed"), ("yser", "yzer"), ("ysing", "yzing"),
    ];

    /// <summary>The form of a term; the same for a term and its variants.</summary>
    public static string Key(string term)
    {
        if (Words.TryGetValue(term, out var word)) return word;
        foreach (var stem in Colours)
        {
            if (term.StartsWith(stem, StringComparison.Ordinal))
                return string.Concat(stem.AsSpan(0, stem.Length - 2), "r", term.AsSpan(stem.Length));
        }

        foreach (var stem in Doubled)
        {
            if (term.Length > stem.Length && term[stem.Length] == 'l' && term.StartsWith(stem, StringComparison.Ordinal))
                return stem + term[(stem.Length + 1)..];
        }

        foreach (var (british, american) in Endings)
        {
            if (term.Length > british.Length + 1 && term.EndsWith(british, StringComparison.Ordinal))
                return term[..^british.Length] + american;
        }

        return term;
    }

    private static FrozenDictionary<string, string> Pairs(string text) =>
        text.Split(", ").Select(p => p.Split(' ')).ToFrozenDictionary(p => p[0], p => p[1], StringComparer.Ordinal);
}
