namespace Conspectus.Verification.Queries;

/// <summary>A term with what it means.</summary>
/// <param name="Term">The term, or the acronym.</param>
/// <param name="LongForm">What an acronym stands for; empty for other terms.</param>
/// <param name="Definition">A sentence that defines it; empty where there is none.</param>
/// <param name="Key">The paper whose abstract has the sentence; empty for a sentence of the bundled table.</param>
internal sealed record ExplainedTerm(string Term, string LongForm, string Definition, string Key)
{
    /// <summary>How an article heads it: "Active learning", "CNN (convolutional neural network)".</summary>
    public string Heading
    {
        get
        {
            if (LongForm.Length == 0) return Term is [_, >= 'a' and <= 'z', ..] ? char.ToUpperInvariant(Term[0]) + Term[1..] : Term;
            // Several of a kind are told as one where the definition speaks of one.
            var one = Definition.StartsWith("A ", StringComparison.Ordinal) || Definition.StartsWith("An ", StringComparison.Ordinal);
            var words = (one, LongForm) switch
            {
                (true, [.. var stem, 'i', 'e', 's']) => stem + "y",
                (true, [.. var stem, 's', 's', 'e', 's']) => stem + "ss",
                (true, [.. var stem, not ('s' or 'u' or 'i'), 's']) => LongForm[..(stem.Length + 1)],
                _ => LongForm,
            };
            return $"{Term} ({words})";
        }
    }
}
