using Conspectus.Core.Papers;

namespace Conspectus.Library.Papers;

/// <summary>A paper of the library or of a running import, and all that it goes by.</summary>
/// <param name="ordinal">Its ordinal in the library; null for a new one.</param>
internal sealed class KnownPaper(long? ordinal)
{
    internal long? Ordinal { get; set; } = ordinal;

    internal HashSet<string> TitleKeys { get; } = [];

    /// <summary>Folded names.</summary>
    internal HashSet<string> Authors { get; } = [];

    internal HashSet<Alias> Aliases { get; } = [];

    /// <summary>Those of <see cref="Aliases"/> that are not stored yet.</summary>
    internal List<Alias> NewAliases { get; } = [];

    /// <summary>What the import says about it; null while it says nothing.</summary>
    internal Paper? Incoming { get; set; }
}

/// <summary>Something a paper goes by.</summary>
/// <param name="Edition">The slug of the edition within which it counts.</param>
/// <param name="Kind">"title", "url", or "id:" and the kind of source.</param>
/// <param name="Value">The title key, address or source id.</param>
internal sealed record Alias(string Edition, string Kind, string Value);
