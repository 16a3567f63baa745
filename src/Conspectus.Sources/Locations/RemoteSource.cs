using System.Text.Json;
using Conspectus.Core;
using Conspectus.Core.Papers;
using Conspectus.Sources.Content;
using Conspectus.Sources.Fetching;
using Conspectus.Sources.Formats;
using Conspectus.Sources.Inputs;

namespace Conspectus.Sources.Locations;

/// <summary>Opens a source that is fetched: its first page, those that follow, and the file beside them.</summary>
/// <param name="fetcher">Downloads.</param>
/// <param name="limits">The limits.</param>
/// <param name="mostPages">The most pages of a paged source that are followed.</param>
internal sealed class RemoteSource(Fetcher fetcher, ReadLimits limits, int mostPages)
{
    /// <summary>Fetches the source at <paramref name="place"/>, or at the first of its fallbacks that holds papers.</summary>
    /// <exception cref="ConspectusException">The first page cannot be had; for what is beyond it, an issue is enough.</exception>
    public async Task OpenAsync(SourceLocation place, SourceAssembly assembly, IProgress<StageProgress>? progress, CancellationToken cancel)
    {
        SourcePart? page = null;
        foreach (var address in place.Fallbacks.Prepend(place.Address!))
        {
            try
            {
                page = await AddPageAsync(address, assembly, progress, cancel).ConfigureAwait(false);
                break;
            }
            catch (FetchFailedException e)
            {
                if (address != place.Fallbacks.LastOrDefault(place.Address!) && !e.IsPassing) continue;
                throw new ConspectusException(e.Message, e.NextStep, e);
            }
        }

        if (page is null) return;
        await FollowAsync(page, assembly, progress, cancel).ConfigureAwait(false);
        await FetchCompanionAsync(page.Address!, assembly, progress, cancel).ConfigureAwait(false);
    }

    private async Task<SourcePart> AddPageAsync(
        Uri address, SourceAssembly assembly, IProgress<StageProgress>? progress, CancellationToken cancel)
    {
        var fetched = await fetcher.FetchAsync(address, path => Refusal(path, address, assembly.Format, cancel), progress, cancel)
            .ConfigureAwait(false);
        if (fetched.Warning is { } warning) assembly.Issues.Add(new ImportIssue(address.AbsoluteUri, "", "", warning));
        try
        {
            return assembly.AddPage(fetched.Path, address, cancel);
        }
        catch (ConspectusException)
        {
            fetcher.Forget(address);
            throw;
        }
    }

    private async Task FollowAsync(SourcePart page, SourceAssembly assembly, IProgress<StageProgress>? progress, CancellationToken cancel)
    {
        var visited = new HashSet<Uri> { page.Address! };
        while (assembly.Format!.FindNextPage(page, cancel) is { } next)
        {
            var address = Resolve(page.Address!, next);
            if (address is null) assembly.PagingTrouble = $"the rest is said to be on another site, {next}, which was not followed";
            else if (!visited.Add(address)) assembly.PagingTrouble = $"{address} is named as its own continuation";
            else if (visited.Count > mostPages) assembly.PagingTrouble = $"no more than {mostPages} pages are followed";
            if (assembly.PagingTrouble is not null) return;
            try
            {
                page = await AddPageAsync(address!, assembly, progress, cancel).ConfigureAwait(false);
            }
            catch (FetchFailedException e)
            {
                assembly.PagingTrouble = $"the rest, at {address}, could not be had: {e.Message.TrimEnd('.')}. "
                    + "Sign in on the site, save the whole list and import that file";
                return;
            }
        }
    }

    private async Task FetchCompanionAsync(
        Uri address, SourceAssembly assembly, IProgress<StageProgress>? progress, CancellationToken cancel)
    {
        var name = address.Segments[^1];
        if (assembly.Format!.CompanionNames(name).FirstOrDefault() is not { } companion
            || !name.Contains("-orals-posters", StringComparison.OrdinalIgnoreCase)) return;
        var beside = new Uri(address, companion);
        try
        {
            var fetched = await fetcher.FetchAsync(beside, path => RefusalOfCompanion(path, beside, cancel), progress, cancel)
                .ConfigureAwait(false);
            assembly.SetCompanion(fetched.Path, beside);
        }
        catch (FetchFailedException e)
        {
            assembly.MissingCompanion = $"they may be at {beside}, which could not be had: {e.Message.TrimEnd('.')}";
        }
    }

    // Checked before a download replaces an earlier copy: neither a login page nor half a file must.
    private DownloadRefusal? Refusal(string path, Uri address, ISourceFormat? expected, CancellationToken cancel)
    {
        try
        {
            using var part = SourcePart.Open(path, limits, address);
            var format = SourceFormats.Recognize(part, cancel);
            format.FindNextPage(part, cancel);
            if (format.IsUnfinished(part, cancel))
                return new DownloadRefusal($"{address.Host} says that there are more papers, but sent a page without any.",
                    IsPassing: true);
            return expected is null || format == expected ? null : new DownloadRefusal($"{address} is {format.Kind}, not {expected.Kind}.");
        }
        catch (ConspectusException e)
        {
            return new DownloadRefusal(e.Message);
        }
    }

    private DownloadRefusal? RefusalOfCompanion(string path, Uri address, CancellationToken cancel)
    {
        try
        {
            using var part = SourcePart.Open(path, limits, address);
            return SourceHead.Read(part, cancel).Json?.Root == JsonTokenType.StartObject ? null
                : new DownloadRefusal($"{address} is no JSON object.");
        }
        catch (ConspectusException e)
        {
            return new DownloadRefusal(e.Message);
        }
    }

    // Sites behind a proxy name themselves with http in "next"; that is still the same site.
    private static Uri? Resolve(Uri page, string next)
    {
        if (!Uri.TryCreate(page, next, out var address)) return null;
        if (page.Scheme == Uri.UriSchemeHttps && address.Scheme == Uri.UriSchemeHttp && address.IsDefaultPort)
            address = new UriBuilder(address) { Scheme = Uri.UriSchemeHttps, Port = -1 }.Uri;
        return address.Scheme == page.Scheme && address.IdnHost == page.IdnHost && address.Port == page.Port ? address : null;
    }
}
