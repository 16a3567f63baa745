namespace Conspectus.Workbench.Answers;

/// <summary>How terms fare over the editions of a conference.</summary>
/// <param name="Conference">The conference.</param>
/// <param name="Editions">Its editions in the library, the earliest first.</param>
/// <param name="Terms">The terms, in the order asked for; or by kind, the surest first.</param>
/// <param name="Tested">How many terms were looked at: what the correction for many comparisons is for.</param>
/// <param name="Notes">What to bear in mind, such as editions without abstracts.</param>
public sealed record TrendsAnswer(
    string Conference, IReadOnlyList<TrendEditionAnswer> Editions, IReadOnlyList<TermTrendAnswer> Terms, int Tested,
        IReadOnlyList<string> Notes);
