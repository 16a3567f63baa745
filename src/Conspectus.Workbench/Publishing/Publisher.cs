using Conspectus.Articles;
using Conspectus.Articles.Checks;
using Conspectus.Articles.Content;
using Conspectus.Articles.Html;
using Conspectus.Articles.Map;
using Conspectus.Articles.Markdown;
using Conspectus.Core;
using Conspectus.Core.Topics;
using Conspectus.Tex;

namespace Conspectus.Workbench.Publishing;

/// <summary>Writes a library's article into a folder.</summary>
/// <param name="library">An analysed library.</param>
/// <param name="clock">Dates the article.</param>
public sealed class Publisher(Library.Library library, TimeProvider clock)
{
    /// <summary>Builds, checks and writes the article, its bibliography and its map. Files of the same names are replaced.</summary>
    /// <param name="folder">The folder; made if it is missing.</param>
    /// <param name="formats">The formats to write.</param>
    /// <exception cref="ConspectusException">The library is empty or not analysed, the article fails its own check, or the folder cannot be written.</exception>
    public PublishReport Publish(string folder, ArticleFormats formats)
    {
        var input = Input();
        var article = ArticleBuilder.Build(input, ArticleOptions.Default);
        if (ArticleCheck.Check(article, input) is [var first, ..] violations)
        {
            throw new ConspectusException(
                $"The article holds {violations.Count} sentences that the abstracts do not bear out; the first: \"{first.Sentence}\" ({first.Reason})",
                "Nothing was written. Please report this with the paper it names.");
        }

        MapScene Map(MapOptions options) => MapScene.Create(input.Places, input.Topics, options);
        var files = new List<(string Name, string Text)> { ("article.bib", Bibliography.ToBibTeX(article)) };
        if (formats.HasFlag(ArticleFormats.Markdown))
        {
            files.Add(("article.md", MarkdownArticle.Write(article)));
            files.Add(("map.svg", MapSvg.Write(Map(MapOptions.Default with { Heading = EditionNames.Of(input.Papers.Select(p => p.Edition)) }))));
        }

        if (formats.HasFlag(ArticleFormats.Html))
        {
            using var formulas = new FormulaRenderer();
            files.Add(("article.html", HtmlArticle.Write(article, formulas, Map(MapOptions.Default))));
        }

        return new PublishReport(Write(folder, files), article.Bibliography.Count, article.Sentences.Count());
    }

    /// <summary>Publishes every format, unless the folder's article was made from the papers, the analysis, the marks and the notes as they are now.</summary>
    /// <param name="folder">The folder; made if it is missing.</param>
    /// <exception cref="ConspectusException">As <see cref="Publish"/>.</exception>
    public PublishReport Refresh(string folder)
    {
        var fingerprint = ArticleStamp.FingerprintOf(library);
        if (ArticleStamp.Read(folder) is { } stamp && stamp.Fingerprint == fingerprint) return stamp.ToReport(folder);
        var report = Publish(folder, ArticleFormats.All);
        var written = ArticleStamp.Of(fingerprint, report);
        Write(folder, [(ArticleStamp.FileName, written.ToJson())]);
        return report;
    }

    private ArticleInput Input()
    {
        if (library.Papers.Count() == 0)
            throw new ConspectusException("The library has no papers yet.", "Import some first: conspectus import FILE");
        var topics = library.Analysis.Topics();
        return topics.Level(TopicLevel.Topic).Any()
            ? new ArticleInput(library.Papers.All(), topics, library.Analysis.Places(), library.Reading.All(), DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime))
            : throw new ConspectusException("The library has not been analysed.", "Run 'conspectus analyze' first.");
    }

    // Each file is written beside its place and moved there, so that a full disk or a kill leaves the old one.
    private static List<string> Write(string folder, List<(string Name, string Text)> files)
    {
        try
        {
            Directory.CreateDirectory(folder);
            var written = new List<string>();
            foreach (var (name, text) in files)
            {
                var path = Path.GetFullPath(Path.Combine(folder, name));
                File.WriteAllText(path + ".part", text);
                File.Move(path + ".part", path, overwrite: true);
                written.Add(path);
            }

            return written;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            throw new ConspectusException($"The article could not be written to {folder}: {e.Message}", "Name a folder that you may write to.", e);
        }
    }
}
