using Conspectus.Library;

namespace Conspectus.Reader.Shared;

/// <summary>The state of the library that the answer to one request was made from, or an older one.</summary>
internal sealed class ShownRevision
{
    /// <summary>The header in which answers tell it.</summary>
    public const string Header = "Conspectus-Revision";

    /// <summary>The revision; null where it is not known.</summary>
    public LibraryRevision? Value { get; set; }
}
