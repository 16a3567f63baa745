using Conspectus.Analysis.Text;
using Conspectus.Workbench.Answers;

namespace Conspectus.Workbench.Glossary;

/// <summary>Finds the acronyms that any texts define; no library is needed.</summary>
public static class AcronymExtraction
{
    /// <summary>The definitions of each text, in its order.</summary>
    /// <param name="texts">Plain texts; an empty one has none.</param>
    public static IReadOnlyList<TextAcronymsAnswer> Of(IReadOnlyList<string> texts) =>
    [
        .. texts.Select(t => new TextAcronymsAnswer(
            [.. AcronymFinder.In(t).Select(d => new AcronymAnswer(d.ShortForm, d.LongForm, d.Start, d.End))])),
    ];
}
