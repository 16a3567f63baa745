using System.Text;
using Conspectus.Core;
using Conspectus.Core.Conferences;
using Conspectus.Core.Identity;
using Conspectus.Core.Papers;
using Conspectus.Core.Reading;
using Conspectus.Library;
using Conspectus.Sources.References;
using Conspectus.Tex;
using Conspectus.Workbench.Answers;

namespace Conspectus.Workbench.Reading;

/// <summary>Finds the papers that a reader knows already, by a list of works of theirs, and marks them so.</summary>
/// <param name="library">The library.</param>
public sealed class KnownWorks(ILibrary library)
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>Looks the works of a list up in the library; nothing is marked. Cost: all papers are read.</summary>
    /// <param name="reader">Whose marks are told.</param>
    /// <param name="name">What the list is called, for messages.</param>
    /// <param name="text">BibTeX, RIS, CSL-JSON, or a plain list with one work a line.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <exception cref="ConspectusException">The list cannot be read at all, or the library is empty.</exception>
    public async ValueTask<KnownAnswer> MatchAsync(ReaderId reader, string name, string text, CancellationToken cancel)
    {
        var list = ReferenceReader.Read(name, text, cancel);
        var papers = await library.Papers.AllAsync(cancel).ConfigureAwait(false);
        if (papers.Count == 0) throw new ConspectusException("The library has no papers.", "Run 'conspectus import' first.");
        var known = new PaperRecognition(papers);
        var states = (await library.Reading.AllAsync(reader, cancel).ConfigureAwait(false)).ToDictionary(s => s.PaperId);
        var (matched, unmatched) = (new List<KnownPaperAnswer>(), new List<UnknownWorkAnswer>());
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var work in list.References)
        {
            cancel.ThrowIfCancellationRequested();
            var match = Find(known, work);
            if (match.Found is not { } paper)
            {
                unmatched.Add(new UnknownWorkAnswer(
                    work.Position, Plain(work.Text), match.Nearest?.Title.Text, match.Difference is { } d ? MatchWords.Of(d) : null));
            }
            else if (seen.Add(paper.Id))
            {
                matched.Add(new KnownPaperAnswer(
                    work.Position, Plain(work.Text), paper.Id, paper.Title.Text, MatchWords.Of(match.Reason!.Value),
                    MarkWords.Of(states.GetValueOrDefault(paper.Id)?.Mark ?? Mark.Unread)));
            }
        }

        return new KnownAnswer(list.Kind, list.References.Count, 0, matched, unmatched, list.Issues);
    }

    /// <summary>Marks those of some papers as known that have no mark yet, in one step that undo takes back.</summary>
    /// <param name="reader">Whose marks.</param>
    /// <param name="papers">The papers' ids; those that the library does not have are passed over.</param>
    /// <param name="cancel">Gives up; nothing is then marked.</param>
    /// <returns>How many were marked.</returns>
    public async ValueTask<int> MarkAsync(ReaderId reader, IReadOnlyList<string> papers, CancellationToken cancel)
    {
        var states = (await library.Reading.AllAsync(reader, cancel).ConfigureAwait(false)).ToDictionary(s => s.PaperId);
        var unread = papers.Where(p => !states.TryGetValue(p, out var state) || state.Mark == Mark.Unread).Distinct().ToList();
        return (await library.Reading.SetMarksAsync(reader, unread, Mark.Known, cancel).ConfigureAwait(false)).Count;
    }

    /// <summary>A list as text: UTF-8, or else the Latin alphabet of older programs.</summary>
    /// <param name="bytes">The bytes of a file.</param>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Encoding.Latin1.GetString(bytes);
        }
    }

    // The first reading that is a paper; where none is, what the first that comes near to one says.
    private static PaperMatch<Paper> Find(PaperRecognition known, Reference work)
    {
        var none = new PaperMatch<Paper>(null, null);
        foreach (var reading in work.Readings)
        {
            var match = known.Find(reading with { Title = Plain(reading.Title), SourceId = "" }, Edition.Unknown);
            if (match.Found is not null) return match;
            if (none.Nearest is null) none = match;
        }

        return none;
    }

    private static string Plain(string title) => title.AsSpan().ContainsAny("\\{}$~") ? TexDocument.Parse(title).ToText() : title;
}
