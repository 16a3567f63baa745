using Conspectus.Library;
using Microsoft.Net.Http.Headers;

namespace Conspectus.Reader.Shared;

/// <summary>Entity tags of what browsers keep: the state of the library that it was made from, and which form of it this is.</summary>
internal static class EntityTags
{
    // Another build may write something else from the same state.
    private static readonly string Build = typeof(EntityTags).Module.ModuleVersionId.ToString("N")[..8];

    /// <summary>The tag.</summary>
    /// <param name="visitor">Who asks: each has a file of their own, and on the port of one library another may be served later.</param>
    /// <param name="revision">The state of the library.</param>
    /// <param name="form">Which of the things made from that state.</param>
    public static EntityTagHeaderValue Of(Visitor visitor, LibraryRevision revision, string form) =>
        new($"\"{revision}-{form}-{visitor.Reader.Value[..Math.Min(8, visitor.Reader.Value.Length)]}{Build}\"");
}
