using System.Text.RegularExpressions;
using Conspectus.Core.Papers;

namespace Conspectus.Articles.Claims;

/// <summary>
/// Sentences about what a paper named: "Toolformer learns …" in the abstract of "Toolformer: …" stands on its own as it is.
/// </summary>
internal static partial class NamedSubject
{
    /// <summary>
    /// The name a sentence opens with and what is said of it; null unless the title gives that name before a colon and a verb follows.
    /// </summary>
    public static (string Name, string Predicate)? Find(Paper paper, string text)
    {
        var colon = paper.Title.Source.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0) return null;
        var name = paper.Title.Source[..colon].Trim();
        if (!Name().IsMatch(name) || !text.StartsWith(name + " ", StringComparison.Ordinal)) return null;
        var predicate = text[(name.Length + 1)..];
        return Verb().IsMatch(predicate) ? (name, predicate) : null;
    }

    // One to three words, one of them with a capital or a digit inside: a coined name rather than a phrase.
    [GeneratedRegex(@"^(?=.*(?:[a-z0-9][A-Z]|[A-Z]{2}|[0-9]|^[A-Z][a-z]+$))[\w+-]+(?: [\w+-]+){0,2}$")]
    private static partial Regex Name();

    [GeneratedRegex(@"^(?:is|has|can|[a-z]+ly [a-z]+s|[a-z]{2,}[^su\W]s)\b ")]
    private static partial Regex Verb();
}
