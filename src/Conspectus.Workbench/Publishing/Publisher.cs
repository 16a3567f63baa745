using System.Text;
using Conspectus.Analysis;
using Conspectus.Articles;
using Conspectus.Articles.Checks;
using Conspectus.Articles.Content;
using Conspectus.Articles.Editing;
using Conspectus.Articles.Facts;
using Conspectus.Core;
using Conspectus.Core.Reading;
using Conspectus.Library;
using Conspectus.Library.People;
using Conspectus.Verification;
using Microsoft.Extensions.Logging;

namespace Conspectus.Workbench.Publishing;

/// <summary>Writes a library's article into a folder.</summary>
/// <param name="library">An analysed library.</param>
/// <param name="reader">Whose marks and notes stand in it.</param>
/// <param name="clock">Dates the article.</param>
/// <param name="log">Told what was written; nobody if null.</param>
public sealed class Publisher(ILibrary library, ReaderId reader, TimeProvider clock, ILogger? log = null)
{
    private static readonly string[] FileNames = [.. ArticleFiles.AllNames, ArticleStamp.FileName];

    /// <summary>Puts sentences of the article into other words before it is checked and written; null leaves them.</summary>
    public Func<Article, CancellationToken, Task<Article>>? Rewrite { get; init; }

    /// <summary>
    /// Finds out what takes long and only changes with the papers, unless it is known, so that the article is written sooner.
    /// </summary>
    /// <param name="threads">Threads; they change nothing.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <exception cref="ConspectusException">The library has papers, but is not analysed.</exception>
    public Task PrepareAsync(int threads, CancellationToken cancel) =>
        new ArticleMaterial(library, reader).PrepareAsync(new Workers(threads, cancel));

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
        PublishAsync(folder, new PublishOptions { Formats = formats, Edition = edition }, cancel);

    /// <inheritdoc cref="PublishAsync(string, ArticleFormats, string?, CancellationToken)"/>
    /// <param name="folder">The folder; made if it is missing.</param>
    /// <param name="options">What is published, and how.</param>
    /// <param name="cancel">Stops the writing; files that are not written yet stay as they were.</param>
    public Task<PublishReport> PublishAsync(string folder, PublishOptions options, CancellationToken cancel) =>
        PublishAsync(folder, options, version: null, cancel);

    /// <summary>
    /// Publishes the default formats, unless the folder's article was made from the papers, the analysis, the marks
    /// and the notes as they are now.
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
        return await PublishAsync(folder, new PublishOptions(), version, cancel).ConfigureAwait(false);
    }

    private async Task<PublishReport> PublishAsync(string folder, PublishOptions options, string? version, CancellationToken cancel)
    {
        var input = await new ArticleMaterial(library, reader).GatherAsync(
            options.Edition, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), new Workers(Environment.ProcessorCount, cancel))
            .ConfigureAwait(false);
        var facts = new FactSheet(input);
        var article = ArticleBuilder.Build(facts, ArticleOptions.Default);
        if (Rewrite is not null) article = await Rewrite(article, cancel).ConfigureAwait(false);
        var edits = (await library.ArticleEdits.AllAsync(reader, cancel).ConfigureAwait(false)).Where(e => e.IsOf(input.Edition));
        // What is written and whether it holds do not need each other.
        var checks = new Workers(Environment.ProcessorCount, cancel).Beside(() => ArticleCheck.Check(article, facts));
        var (edited, applied, _) = ArticleEditing.Apply(article, [.. edits]);
        var files = await new ArticleWriting(article, edited, applied, input, options).FilesAsync(cancel).ConfigureAwait(false);
        Demand(checks.Value);
        var paths = files.ConvertAll(f => InFolder(folder, _ => Path.GetFullPath(Path.Combine(folder, f.Name))));
        var report = new PublishReport(paths, edited.Bibliography.Count, edited.Sentences.Count());
        if (version is not null) files.Add((ArticleStamp.FileName, Encoding.UTF8.GetBytes(ArticleStamp.Of(version, report).ToJson())));
        InFolder(folder, set =>
        {
            var written = set.Write(files);
            if (applied.Count == 0) File.Delete(Path.Combine(folder, ArticleFiles.GeneratedName));
            return written;
        });
        log?.LogInformation("Wrote an article of {Sentences} sentences into {Folder}.", report.Sentences, folder);
        await RecordAsync(report, cancel).ConfigureAwait(false);
        return report;
    }

    // The article is there: a library that cannot be written, and so has no such entry, takes nothing from it.
    private async Task RecordAsync(PublishReport report, CancellationToken cancel)
    {
        var about = $"{Path.GetDirectoryName(report.Files[0])}: {string.Join(", ", report.Files.Select(Path.GetFileName))}";
        try
        {
            await library.People.RecordAsync(AuditAct.Published, about, cancel).ConfigureAwait(false);
        }
        catch (ConspectusException trouble)
        {
            log?.LogWarning("Who published the article was not written down: {Trouble}", trouble.Message);
        }
    }

    /// <summary>Refuses an article that its own check does.</summary>
    internal static void Demand(IReadOnlyList<Violation> violations)
    {
        if (violations is not [var first, ..]) return;
        throw new ConspectusException(
            $"The article holds {violations.Count} sentences that the abstracts do not bear out; "
            + $"the first: \"{first.Sentence}\" ({first.Reason})",
            "Nothing was written. Please report this with the paper it names.");
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
