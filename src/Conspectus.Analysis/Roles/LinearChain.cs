namespace Conspectus.Analysis.Roles;

/// <summary>
/// A chain of sentences with a score for each role of each, and scores for roles that follow each other: the sums over all ways to give
/// roles to the whole chain.
/// </summary>
/// <remarks>
/// The linear-chain conditional random field of J. Lafferty, A. McCallum and F. Pereira (ICML 2001), by forward and backward sums in
/// logarithms. Cost: n × 25.
/// </remarks>
public sealed class LinearChain
{
    /// <summary>How many roles there are.</summary>
    public const int Roles = 5;

    /// <summary>How many numbers say which roles follow each other: from × to, then the first role, then the last.</summary>
    public const int Steps = (Roles * Roles) + (2 * Roles);

    private const int First = Roles * Roles;
    private const int Last = First + Roles;

    private readonly ReadOnlyMemory<double> _scores;
    private readonly ReadOnlyMemory<double> _steps;
    private readonly double[] _forward;
    private readonly double[] _backward;

    /// <summary>Sums up a chain.</summary>
    /// <param name="scores">n × 5: how well each role fits each sentence.</param>
    /// <param name="steps"><see cref="Steps"/> numbers.</param>
    public LinearChain(ReadOnlyMemory<double> scores, ReadOnlyMemory<double> steps)
    {
        (_scores, _steps, Count) = (scores, steps, scores.Length / Roles);
        (_forward, _backward) = (new double[scores.Length], new double[scores.Length]);
        if (Count == 0) return;
        var s = scores.Span;
        var t = steps.Span;
        Span<double> terms = stackalloc double[Roles];
        for (var y = 0; y < Roles; y++)
        {
            _forward[y] = s[y] + t[First + y];
            _backward[((Count - 1) * Roles) + y] = t[Last + y];
        }

        for (var i = 1; i < Count; i++)
        {
            for (var y = 0; y < Roles; y++)
            {
                for (var p = 0; p < Roles; p++) terms[p] = _forward[((i - 1) * Roles) + p] + t[(p * Roles) + y];
                _forward[(i * Roles) + y] = LogSum(terms) + s[(i * Roles) + y];
            }
        }

        for (var i = Count - 2; i >= 0; i--)
        {
            for (var y = 0; y < Roles; y++)
            {
                for (var q = 0; q < Roles; q++)
                    terms[q] = t[(y * Roles) + q] + s[((i + 1) * Roles) + q] + _backward[((i + 1) * Roles) + q];
                _backward[(i * Roles) + y] = LogSum(terms);
            }
        }

        for (var y = 0; y < Roles; y++) terms[y] = _forward[((Count - 1) * Roles) + y] + t[Last + y];
        Sum = LogSum(terms);
    }

    /// <summary>n.</summary>
    public int Count { get; }

    /// <summary>The logarithm of the sum over all ways.</summary>
    public double Sum { get; }

    /// <summary>How likely a sentence has a role.</summary>
    public double Probability(int sentence, int role) =>
        Math.Exp(_forward[(sentence * Roles) + role] + _backward[(sentence * Roles) + role] - Sum);

    /// <summary>How likely a sentence has a role and the one before it another.</summary>
    public double Probability(int sentence, int before, int role) =>
        Math.Exp(_forward[((sentence - 1) * Roles) + before] + _steps.Span[(before * Roles) + role]
            + _scores.Span[(sentence * Roles) + role]
            + _backward[(sentence * Roles) + role] - Sum);

    private static double LogSum(ReadOnlySpan<double> terms)
    {
        var most = double.NegativeInfinity;
        foreach (var term in terms) most = Math.Max(most, term);
        double sum = 0;
        foreach (var term in terms) sum += Math.Exp(term - most);
        return most + Math.Log(sum);
    }
}
