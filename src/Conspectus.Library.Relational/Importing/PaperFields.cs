namespace Conspectus.Library.Relational.Importing;

/// <summary>Fields of a paper that a source may or may not give.</summary>
[Flags]
internal enum PaperFields
{
    None = 0,
    Abstract = 1,
    Authors = 2,
    Keywords = 4,
    Session = 8,
    Track = 16,
    SourceTopic = 32,
    Url = 64,
    PdfUrl = 128,
    SourceId = 256,
}
