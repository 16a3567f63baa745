using System.Text;
using Conspectus.Core;
using Conspectus.Core.Reading;
using Conspectus.Library;
using Conspectus.Tex;
using Conspectus.Verification;

namespace Conspectus.Workbench.Publishing;

/// <summary>Checks the files of an article against the library as it is now.</summary>
/// <param name="library">The library.</param>
/// <param name="reader">Whose marks and notes stand in the article.</param>
public sealed class ArticleChecks(ILibrary library, ReaderId reader)
{
    /// <summary>Reads the article of a folder and checks it. Cost: the library is read once.</summary>
    /// <param name="folder">The folder to which the article was written.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <exception cref="ConspectusException">There is no article in the folder, or a file of it cannot be read.</exception>
    public async Task<Verdict> CheckAsync(string folder, CancellationToken cancel)
    {
        var files = Files(folder);
        var content = new LibraryContent(
            await library.Papers.AllAsync(cancel).ConfigureAwait(false),
            await library.Analysis.TopicsAsync(cancel).ConfigureAwait(false),
            await library.Analysis.PlacesAsync(cancel).ConfigureAwait(false),
            await library.Reading.AllAsync(reader, cancel).ConfigureAwait(false));
        cancel.ThrowIfCancellationRequested();
        using var formulas = new FormulaRenderer();
        return new ArticleVerifier(content, formulas).Check(files);
    }

    private static ArticleFiles Files(string folder)
    {
        try
        {
            string? Text(string name) =>
                Path.Combine(folder, name) is var path && File.Exists(path) ? File.ReadAllText(path, Encoding.UTF8) : null;
            var files = new ArticleFiles(
                Text(ArticleFiles.MarkdownName), Text(ArticleFiles.PageName), Text(ArticleFiles.BibliographyName),
                Text(ArticleFiles.EvidenceName), File.Exists(Path.Combine(folder, ArticleFiles.MapName)))
            {
                Charts = ArticleFiles.ChartNames.Select(n => (Name: n, Svg: Text(n + ".svg"))).Where(c => c.Svg is not null)
                    .ToDictionary(c => c.Name, c => c.Svg!),
            };
            return files.Markdown is not null || files.Page is not null ? files : throw new ConspectusException(
                $"There is no article in {folder}: neither {ArticleFiles.MarkdownName} nor {ArticleFiles.PageName}.",
                "Name the folder it was written to, or write it: conspectus article --output DIR");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            throw new ConspectusException($"The article in {folder} cannot be read: {e.Message}", "Name a folder that you may read.", e);
        }
    }
}
