using Conspectus.Core.Reading;
using Conspectus.Library;
using Conspectus.Workbench.Answers;

namespace Conspectus.Workbench.Glossary;

/// <summary>The list of terms that a reader looked up.</summary>
/// <remarks>
/// They are kept among what the reader edits in the article: undo takes a term off again, and the reader's record, which is exported and
/// merged, has them.
/// </remarks>
/// <param name="library">The library.</param>
/// <param name="reader">The reader.</param>
/// <param name="glossary">Tells what terms mean.</param>
public sealed class LookedUpTerms(ILibrary library, ReaderId reader, GlossaryLookup glossary)
{
    /// <summary>The longest term in characters.</summary>
    public const int LongestTerm = 200;

    private const string Places = "looked-up/";

    /// <summary>The terms in the order of the alphabet.</summary>
    /// <param name="cancel">Stops the reading.</param>
    public async ValueTask<IReadOnlyList<string>> ListAsync(CancellationToken cancel) =>
    [
        .. (await library.ArticleEdits.AllAsync(reader, cancel).ConfigureAwait(false))
            .Where(e => e is { Part: ArticlePart.LookedUp, Text: not null }).Select(e => e.Text!)
            .Order(StringComparer.OrdinalIgnoreCase).ThenBy(t => t, StringComparer.Ordinal),
    ];

    /// <summary>The terms with what they mean; one that the library's glossary does not have (any more) has no meaning.</summary>
    /// <param name="cancel">Stops the reading.</param>
    public async ValueTask<IReadOnlyList<GlossaryEntryAnswer>> ExplainAsync(CancellationToken cancel)
    {
        var terms = await ListAsync(cancel).ConfigureAwait(false);
        if (terms.Count == 0) return [];
        var known = (await glossary.AllAsync(cancel).ConfigureAwait(false)).DistinctBy(e => e.Term, StringComparer.Ordinal)
            .ToDictionary(e => e.Term, StringComparer.Ordinal);
        return [.. terms.Select(t => known.GetValueOrDefault(t) ?? new GlossaryEntryAnswer(t, null, [], 0))];
    }

    /// <summary>Puts a term on the list, or takes it off. What is so already is no change, and nothing to undo.</summary>
    /// <param name="term">The term.</param>
    /// <param name="isOn">Whether it is on the list then.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>False where the term is blank or longer than <see cref="LongestTerm"/>; nothing is changed then.</returns>
    public async ValueTask<bool> SetAsync(string term, bool isOn, CancellationToken cancel)
    {
        var word = string.Join(' ', term.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (word.Length is 0 or > LongestTerm) return false;
        var edit = new ArticleEdit("", Places + word, ArticlePart.LookedUp, isOn ? word : null, "");
        await library.ArticleEdits.SetAsync(reader, edit, isOn ? null : word, cancel).ConfigureAwait(false);
        return true;
    }
}
