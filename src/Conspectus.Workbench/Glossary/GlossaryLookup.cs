using Conspectus.Analysis;
using Conspectus.Analysis.Glossary;
using Conspectus.Core.Papers;
using Conspectus.Library;
using Conspectus.Library.Analysis;
using Conspectus.Workbench.Answers;

namespace Conspectus.Workbench.Glossary;

/// <summary>Makes the glossary of a library.</summary>
/// <param name="library">The library.</param>
/// <param name="threads">Threads to compute with; they change nothing.</param>
public sealed class GlossaryLookup(ILibrary library, int threads)
{
    private const int MostExamples = 3;

    // To be raised whenever the same papers would give another answer.
    private const int Version = 2;

    private readonly KeptValue<IReadOnlyList<GlossaryEntryAnswer>> _glossary = new(library, "glossary", Version, async cancel =>
        Of(await library.Papers.AllAsync(cancel).ConfigureAwait(false), new Workers(threads, cancel)));

    /// <summary>The terms and acronyms of the library, those of most papers first; made anew when papers change.</summary>
    /// <param name="cancel">Stops the reading.</param>
    public async ValueTask<IReadOnlyList<GlossaryEntryAnswer>> AllAsync(CancellationToken cancel) =>
        await _glossary.GetAsync(cancel).ConfigureAwait(false);

    /// <summary>Makes the glossary, unless it is known. Cost: nothing, or a second for 3,500 papers.</summary>
    /// <param name="cancel">Stops the making.</param>
    public async ValueTask PrepareAsync(CancellationToken cancel) => await _glossary.GetAsync(cancel).ConfigureAwait(false);

    /// <summary>The glossary of some papers. Cost: linear in their text, a second for 3,500 papers. Deterministic.</summary>
    /// <param name="papers">The papers.</param>
    /// <param name="workers">Threads.</param>
    public static IReadOnlyList<GlossaryEntryAnswer> Of(IReadOnlyList<Paper> papers, Workers workers) =>
    [
        .. PaperTerms.Glossary(papers, workers).Select(e => new GlossaryEntryAnswer(e.Term, e.Acronym,
            [.. e.Senses.Select(s => Sense(s, papers))], e.Count)),
    ];

    private static GlossarySenseAnswer Sense(GlossarySense sense, IReadOnlyList<Paper> papers) => new(sense.LongForm, sense.Definition,
        sense.DefinedIn is { } paper ? papers[paper].Id : null, sense.Documents.Count,
            [.. sense.Documents.Take(MostExamples).Select(d => papers[d].Id)]);
}
