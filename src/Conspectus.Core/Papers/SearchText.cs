using Conspectus.Tex;

namespace Conspectus.Core.Papers;

/// <summary>The one way in which indexed text and queries are folded, so that they meet.</summary>
public static class SearchText
{
    /// <summary>Folded text of anything short that may hold TeX: a keyword, a name, a query.</summary>
    public static string Fold(string source) => string.IsNullOrWhiteSpace(source) ? "" : TexDocument.Parse(source).ToSearchText();
}
