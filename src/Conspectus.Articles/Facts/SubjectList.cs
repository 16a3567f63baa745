using Conspectus.Core.Topics;

namespace Conspectus.Articles.Facts;

/// <summary>The subjects of a mixture as running text lists them.</summary>
internal static class SubjectList
{
    /// <summary>"pruning, tabular data and neural collapse"; empty for a label that is not a mixture's.</summary>
    public static string Of(string label) => MixtureLabel.Subjects(label) switch
    {
        [] => "",
        [var only] => only,
        [.. var first, var last] => string.Join(", ", first) + " and " + last,
    };
}
