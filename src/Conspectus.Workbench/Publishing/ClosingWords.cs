using Conspectus.Articles.Content;
using Conspectus.Articles.Editing;
using Conspectus.Core.Reading;
using Conspectus.Library;
using Conspectus.Library.Reading;

namespace Conspectus.Workbench.Publishing;

/// <summary>
/// The words with which a reader ends the article: an edit of a place that nothing is generated for, so that they stay when the article is
/// written again.
/// </summary>
/// <param name="library">The library.</param>
/// <param name="reader">The reader.</param>
public sealed class ClosingWords(ILibrary library, ReaderId reader)
{
    /// <summary>The closing words; null where there are none.</summary>
    /// <param name="edition">The edition that the article is about; null for the one that is chosen where nobody says which.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <exception cref="Core.ConspectusException">The library has no such edition.</exception>
    public async Task<string?> FindAsync(string? edition, CancellationToken cancel)
    {
        var place = (await EditionAsync(edition, cancel).ConfigureAwait(false), Places.Closing, ArticlePart.Remark);
        var edits = await library.ArticleEdits.AllAsync(reader, cancel).ConfigureAwait(false);
        return edits.FirstOrDefault(e => e.Of == place)?.Text;
    }

    /// <summary>Keeps closing words; blank lines part their paragraphs, and blank words take them out.</summary>
    /// <param name="edition">As for <see cref="FindAsync"/>.</param>
    /// <param name="text">The words.</param>
    /// <param name="basedOn">The words that the writer saw there; null for none.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="ArgumentException">The text is longer than <see cref="ArticleEdit.LongestText"/>.</exception>
    /// <exception cref="Core.ConspectusException">The library has no such edition.</exception>
    public async Task<ArticleEditChange> SetAsync(string? edition, string? text, string? basedOn, CancellationToken cancel)
    {
        var words = string.Join("\n\n", ReaderText.Paragraphs(text ?? ""));
        var edit = new ArticleEdit(
            await EditionAsync(edition, cancel).ConfigureAwait(false), Places.Closing, ArticlePart.Remark,
            words.Length == 0 ? null : words, "");
        return await library.ArticleEdits.SetAsync(reader, edit, basedOn, cancel).ConfigureAwait(false);
    }

    private async Task<string> EditionAsync(string? edition, CancellationToken cancel)
    {
        var editions = await library.Papers.EditionsAsync(cancel).ConfigureAwait(false);
        return ArticleMaterial.Subject([.. editions], edition)?.Slug ?? "";
    }
}
