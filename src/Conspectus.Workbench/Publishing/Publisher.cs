using Conspectus.Analysis;
using Conspectus.Articles;
using Conspectus.Articles.Checks;
using Conspectus.Articles.Content;
using Conspectus.Articles.Html;
using Conspectus.Articles.Map;
using Conspectus.Articles.Markdown;
using Conspectus.Articles.Proofs;
using Conspectus.Core;
using Conspectus.Core.Reading;
using Conspectus.Library;
using Conspectus.Tex;
using Microsoft.Extensions.Logging;

namespace Conspectus.Workbench.Publishing;

/// <summary>Writes a library's article into a folder.</summary>
/// <param name="library">An analysed library.</param>
/// <param name="reader">Whose marks and notes stand in it.</param>
/// <param name="clock">Dates the article.</param>
/// <param name="log">Told what was written; nobody if null.</param>
public sealed class Publisher(ILibrary library, ReaderId reader, TimeProvider clock, ILogger? log = null)
{
    private const string EvidenceName = "article.evidence.json";
    private static readonly string[] FileNames =
        ["article.bib", EvidenceName, "article.md", "map.svg", "topics.svg", "kinds.svg", "article.html", ArticleStamp.FileName];

    /// <summary>
    /// Builds, checks and writes the article, its bibliography, its evidence and its map. Files of the same names are replaced.
    /// </summary>
    /// <param name="folder">The folder; made if it is missing.</param>
    /// <param name="formats">The formats to write.</param>
    /// <param name="edition">
    /// The edition it is about, such as <c>neurips-2023</c>; null for the latest of a conference, or for everything where the library holds
    /// several conferences.
    /// </param>
    /// <param name="cancel">Stops the writing; files that are not written yet stay as they were.</param>
    /// <exception cref="ConspectusException">
    /// The library is empty or not analysed or has no such edition, the article fails its own check, or the folder cannot be written.
    /// </exception>
    public Task<PublishReport> PublishAsync(string folder, ArticleFormats formats, string? edition, CancellationToken cancel) =>
        PublishAsync(folder, formats, edition, version: null, cancel);

    /// <summary>
    /// Publishes every format, unless the folder's article was made from the papers, the analysis, the marks and the notes as they are now.
    /// </summary>
    /// <param name="folder">The folder; made if it is missing.</param>
    /// <param name="cancel">Stops the writing.</param>
    /// <exception cref="ConspectusException">As <see cref="PublishAsync(string, ArticleFormats, string?, CancellationToken)"/>.</exception>
    public async Task<PublishReport> RefreshAsync(string folder, CancellationToken cancel)
    {
        // Asked for first: what changes while the article is written makes it old.
        var version = ArticleStamp.VersionOf(await library.RevisionAsync(cancel).ConfigureAwait(false), reader);
        if (Directory.Exists(folder)) InFolder(folder, set => { set.Repair(); return true; });
        if (ArticleStamp.Read(folder) is { } stamp && stamp.Version == version) return stamp.ToReport(folder);
        return await PublishAsync(folder, ArticleFormats.All, edition: null, version, cancel).ConfigureAwait(false);
    }

    private async Task<PublishReport> PublishAsync(
        string folder, ArticleFormats formats, string? edition, string? version, CancellationToken cancel)
    {
        var input = await new ArticleMaterial(library, reader).GatherAsync(
            edition, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), new Workers(Environment.ProcessorCount, cancel))
            .ConfigureAwait(false);
        var article = ArticleBuilder.Build(input, ArticleOptions.Default);
        // What is written and whether it holds do not need each other.
        var workers = new Workers(Environment.ProcessorCount, cancel);
        var checks = workers.Beside(() => ArticleCheck.Check(article, input));
        var page = workers.Beside(() => formats.HasFlag(ArticleFormats.Html) ? Page(article, input) : null);
        var files = Written(article, input, formats);
        if (page.Value is { } html) files.Add(("article.html", html));
        if (checks.Value is [var first, ..] violations)
        {
            throw new ConspectusException(
                $"The article holds {violations.Count} sentences that the abstracts do not bear out; "
                + $"the first: \"{first.Sentence}\" ({first.Reason})",
                "Nothing was written. Please report this with the paper it names.");
        }

        var paths = files.ConvertAll(f => InFolder(folder, _ => Path.GetFullPath(Path.Combine(folder, f.Name))));
        var report = new PublishReport(paths, article.Bibliography.Count, article.Sentences.Count());
        if (version is not null) files.Add((ArticleStamp.FileName, ArticleStamp.Of(version, report).ToJson()));
        InFolder(folder, set => set.Write(files));
        log?.LogInformation("Wrote an article of {Sentences} sentences into {Folder}.", report.Sentences, folder);
        return report;
    }

    private static List<(string Name, string Text)> Written(Article article, ArticleInput input, ArticleFormats formats)
    {
        var markdown = MarkdownArticle.WriteFile(article);
        var files = new List<(string Name, string Text)>
        {
            ("article.bib", Bibliography.ToBibTeX(article)), (EvidenceName, EvidenceFile.Write(article, input, markdown)),
        };
        if (!formats.HasFlag(ArticleFormats.Markdown)) return files;
        files.Add(("article.md", markdown.Text));
        files.AddRange(article.Charts.Select(c => (c.FileName, ChartSvg.Write(c))));
        var heading = EditionNames.Of(input.Papers.Select(p => p.Edition));
        files.Add(("map.svg", MapSvg.Write(MapScene.Create(input.Places, input.Topics, MapOptions.Default with { Heading = heading }))));
        return files;
    }

    private static string Page(Article article, ArticleInput input)
    {
        using var formulas = new FormulaRenderer();
        return HtmlArticle.Write(article, formulas, MapScene.Create(input.Places, input.Topics, MapOptions.Default));
    }

    // The files and the stamp come to be there together, so that a full disk or a kill leaves the old ones or the new ones.
    private static T InFolder<T>(string folder, Func<FileSet, T> act)
    {
        try
        {
            return act(new FileSet(folder, FileNames));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            throw new ConspectusException($"The article could not be written to {folder}: {e.Message}",
                "Name a folder that you may write to.", e);
        }
    }
}
