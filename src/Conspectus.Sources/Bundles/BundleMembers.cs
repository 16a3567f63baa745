using Conspectus.Core;
using Conspectus.Core.Conferences;
using Conspectus.Core.Papers;
using Conspectus.Sources.Content;
using Conspectus.Sources.Inputs;
using Conspectus.Sources.Records;

namespace Conspectus.Sources.Bundles;

/// <summary>The files of an archive or a folder, each read in its own format.</summary>
/// <param name="recognize">Tells the format of a file.</param>
internal sealed class BundleMembers(Func<SourcePart, CancellationToken, ISourceFormat> recognize) : IDisposable
{
    private const int MostTold = 8;
    private readonly List<SourcePart> _parts = [];

    /// <summary>Whether the files belong to somebody else and are left open when this is disposed.</summary>
    public bool AreOthers { get; init; }

    /// <summary>Adds a file.</summary>
    public void Add(SourcePart part) => _parts.Add(part);

    /// <summary>
    /// The records of all files in the order of their names. A file that holds no papers, or breaks, is told and the rest goes on.
    /// </summary>
    /// <param name="bundle">The archive or folder, for messages.</param>
    /// <param name="input">What is read.</param>
    /// <param name="log">Where issues go.</param>
    /// <exception cref="ConspectusException">None of them holds papers.</exception>
    public IEnumerable<Record> Read(string bundle, SourceInput input, ReadingLog log)
    {
        var unread = new List<ConspectusException>();
        var formats = _parts.ToDictionary(p => p, p => Format(p, unread, input.Cancel));
        var companions = Companions(formats);
        var any = false;
        foreach (var part in _parts)
        {
            if (formats[part] is not { } format || companions.ContainsValue(part)) continue;
            any = true;
            var declared = log.Declared;
            log.Declared = null;
            if (ConferenceNames.FindEdition(Path.GetFileName(part.Name)) is { } edition) log.Saw(edition);
            var own = new SourceInput([part], companions.GetValueOrDefault(part), input.Progress, input.Cancel);
            foreach (var record in Guarded(format.Read(own, log), part, log)) yield return record;
            log.Declared = declared is null && log.Declared is null ? null : (declared ?? 0) + (log.Declared ?? 0);
        }

        if (!any)
        {
            throw unread.Count == 1
                ? new ConspectusException(unread[0].Message, unread[0].NextStep, unread[0])
                : new ConspectusException(
                    $"{bundle} holds {Figures.Of(_parts.Count, "file", "files")}, but none with papers in a known form"
                    + (unread.Count > 0 ? $"; the first: {unread[0].Message}" : "."),
                    "Name a file, a folder or an archive that holds papers.", unread.FirstOrDefault());
        }

        Tell(bundle, unread.Where(u => !companions.Values.Any(c =>
            u.Message.StartsWith(c.Name + " ", StringComparison.Ordinal))).ToList(), log);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (AreOthers) return;
        foreach (var part in _parts) part.Dispose();
    }

    private ISourceFormat? Format(SourcePart part, List<ConspectusException> unread, CancellationToken cancel)
    {
        try
        {
            var format = recognize(part, cancel);
            if (format is not (ZipFormat or FolderFormat)) return format;
            unread.Add(new ConspectusException($"{part.Name} is an archive within one.", "Unpack it and name it by itself."));
        }
        catch (ConspectusException e)
        {
            unread.Add(e);
        }

        return null;
    }

    // A feed's file of abstracts, beside it.
    private Dictionary<SourcePart, SourcePart> Companions(Dictionary<SourcePart, ISourceFormat?> formats)
    {
        var found = new Dictionary<SourcePart, SourcePart>();
        foreach (var (part, format) in formats)
        {
            if (format is null) continue;
            var folder = Path.GetDirectoryName(part.Name) ?? "";
            foreach (var name in format.CompanionNames(Path.GetFileName(part.Name)))
            {
                if (_parts.Find(p => p != part && p.Name == Path.Combine(folder, name)) is not { } companion) continue;
                found.TryAdd(part, companion);
                break;
            }
        }

        return found;
    }

    private static IEnumerable<Record> Guarded(IEnumerable<Record> records, SourcePart part, ReadingLog log)
    {
        using var each = records.GetEnumerator();
        while (true)
        {
            try
            {
                if (!each.MoveNext()) yield break;
            }
            catch (ConspectusException e)
            {
                log.Issues.Report(part.Name, "", "", $"{e.Message} What stands before it was read. {e.NextStep}");
                yield break;
            }

            yield return each.Current;
        }
    }

    private static void Tell(string bundle, List<ConspectusException> unread, ReadingLog log)
    {
        foreach (var trouble in unread.Take(MostTold)) log.Issues.Report(bundle, "", "", $"A file was passed over: {trouble.Message}");
        if (unread.Count > MostTold)
            log.Issues.Report(bundle, "", "", $"{Figures.Count(unread.Count - MostTold)} more files hold no papers and were passed over.");
    }
}
