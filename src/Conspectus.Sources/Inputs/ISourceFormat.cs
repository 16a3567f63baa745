using Conspectus.Core.Papers;
using Conspectus.Sources.Content;
using Conspectus.Sources.Records;

namespace Conspectus.Sources.Inputs;

/// <summary>A format that papers come in. To add one: a folder with an implementation, and a line in the list of formats.</summary>
internal interface ISourceFormat
{
    /// <summary>The format's name as shown to the user.</summary>
    string Kind { get; }

    /// <summary>Whether a source that begins like this is of this format. Names play no part.</summary>
    bool Recognizes(SourceHead head);

    /// <summary>
    /// Reads the records of <paramref name="input"/> one by one, each with a title, in order; none is left out for being like another.
    /// </summary>
    /// <exception cref="Core.ConspectusException">The source as a whole is not what it seemed.</exception>
    IEnumerable<Record> Read(SourceInput input, ReadingLog log);

    /// <summary>The name of the file beside <paramref name="fileName"/> that may hold the rest of its data, most likely first.</summary>
    IEnumerable<string> CompanionNames(string fileName) => [];

    /// <summary>Where the source says that it goes on, or null.</summary>
    string? FindNextPage(SourcePart page, CancellationToken cancel) => null;

    /// <summary>
    /// Whether an answer of a site holds nothing though it says that there is more: a passing failure, after which it is asked again.
    /// </summary>
    bool IsUnfinished(SourcePart page, CancellationToken cancel) => false;
}
