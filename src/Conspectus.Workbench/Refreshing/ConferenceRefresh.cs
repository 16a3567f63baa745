using Conspectus.Core;
using Conspectus.Core.Conferences;
using Conspectus.Core.Papers;
using Conspectus.Core.Text;
using Conspectus.Library;
using Conspectus.Workbench.Importing;
using Microsoft.Extensions.Logging;

namespace Conspectus.Workbench.Refreshing;

/// <summary>Asks the sources of a library again and tells what has changed since: new, changed, accepted and withdrawn papers.</summary>
/// <param name="library">The library.</param>
/// <param name="options">How sources are read.</param>
/// <param name="http">Sends requests; null for the real network.</param>
/// <param name="log">Told what was imported; nobody if null.</param>
public sealed class ConferenceRefresh(ILibrary library, ImportOptions options, HttpMessageHandler? http = null, ILogger? log = null)
{
    private const int MostImports = 1_000;
    private static readonly string[] Schemes = ["openreview:", "acl:", "arxiv:"];

    /// <summary>The sources to ask again: those that were imported from the network, each once, in the order of their first
    /// import.</summary>
    /// <param name="conference">A source, or a conference with its year such as "neurips-2023", whose sources alone are meant; null for
    /// all.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <exception cref="ConspectusException">The library has no such source.</exception>
    public async Task<IReadOnlyList<string>> SourcesAsync(string? conference, CancellationToken cancel)
    {
        var history = await library.Importing.HistoryAsync(MostImports, cancel).ConfigureAwait(false);
        var all = history.Select(i => i.Source.Location).Reverse().Distinct(StringComparer.Ordinal).ToList();
        if (conference is null)
        {
            var online = all.FindAll(IsOnline);
            return online.Count > 0 ? online : throw new ConspectusException(
                "Nothing in this library was imported from the network.", "Name the source to ask again, or import a newer file.");
        }

        if (all.Contains(conference)) return [conference];
        var edition = ConferenceNames.FindEdition(conference);
        var own = edition is null ? [] : all.FindAll(l => ConferenceNames.FindEdition(l) == edition);
        return own.Count > 0 ? own : throw new ConspectusException(
            $"“{conference}” is no source of this library.",
            all.Count == 0 ? "Import it first." : $"Its sources are {string.Join(", ", all.Take(8))}.");
    }

    /// <summary>Imports the sources again. Papers that they no longer list stay; rejected papers that the library does not have are left
    /// out.</summary>
    /// <param name="locations">The sources.</param>
    /// <param name="progress">Told of reading, typesetting and writing.</param>
    /// <param name="cancel">Stops it; the source at hand then changes nothing.</param>
    /// <exception cref="ConspectusException">A source cannot be reached or read, or the library cannot be written.</exception>
    public async Task<RefreshReport> RunAsync(IReadOnlyList<string> locations, IProgress<StageProgress>? progress, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(locations);
        var before = (await library.Papers.AllAsync(cancel).ConfigureAwait(false)).ToDictionary(p =>
            p.Id, PaperState.Of, StringComparer.Ordinal);
        var known = before.Values.Select(s => s.TitleKey).ToHashSet(StringComparer.Ordinal);
        var refreshing = options with
        {
            // What was withdrawn since must be seen to be told; what never was in the library stays out of it.
            Sources = options.Sources with { IncludeRejected = true, FreshFor = TimeSpan.Zero },
            Includes = paper => paper.Decision >= Decision.Unknown || options.Sources.IncludeRejected
                || known.Contains(Folding.Letters(paper.Title.Text)),
        };
        var import = await new Importer(library, refreshing, http, log).ImportAsync(locations, progress, cancel).ConfigureAwait(false);
        var changes = new List<PaperChange>();
        foreach (var paper in await library.Papers.AllAsync(cancel).ConfigureAwait(false))
        {
            var now = PaperState.Of(paper);
            if (now.ChangeSince(before.GetValueOrDefault(paper.Id)) is { } change)
                changes.Add(new PaperChange(paper.Id, paper.Title.Text, change,
                    now.FieldsChangedSince(before.GetValueOrDefault(paper.Id))));
        }

        return new RefreshReport(locations, changes, import);
    }

    private static bool IsOnline(string location) => location.Contains("://", StringComparison.Ordinal)
        || Schemes.Any(s => location.StartsWith(s, StringComparison.OrdinalIgnoreCase))
        || (!location.AsSpan().ContainsAny('/', '\\', '.') && ConferenceNames.FindEdition(location) is not null);
}
