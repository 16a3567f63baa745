namespace Conspectus.Sources;

/// <summary>A format that papers come in. To add one: a folder with an implementation, and a line in <see cref="SourceFormats"/>.</summary>
internal interface ISourceFormat
{
    /// <summary>The format's name as shown to the user.</summary>
    string Kind { get; }

    /// <summary>Whether a source that begins like this is of this format. Names play no part.</summary>
    bool Recognizes(SourceHead head);

    /// <summary>Reads all records of <paramref name="input"/> into <paramref name="records"/>.</summary>
    /// <exception cref="Core.ConspectusException">The source as a whole is not what it seemed.</exception>
    void Read(SourceInput input, RecordCollector records);

    /// <summary>The name of the file beside <paramref name="fileName"/> that may hold the rest of its data, most likely first.</summary>
    IEnumerable<string> CompanionNames(string fileName) => [];

    /// <summary>Where the source says that it goes on, or null.</summary>
    string? FindNextPage(SourcePart page) => null;
}
