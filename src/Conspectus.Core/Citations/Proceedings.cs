using Conspectus.Core.Conferences;

namespace Conspectus.Core.Citations;

/// <summary>The proceedings in which the papers of a conference appear.</summary>
public static class Proceedings
{
    /// <summary>Their title, such as "Advances in Neural Information Processing Systems", or the edition's own name.</summary>
    public static string TitleOf(Edition edition) => edition.Conference == "NeurIPS"
        ? "Advances in Neural Information Processing Systems"
        : edition.ToString();
}
