namespace Conspectus.Reader.Shared;

/// <summary>The part of the reader a page belongs to: marked in the navigation.</summary>
public enum Here
{
    /// <summary>None of them.</summary>
    Nowhere,

    /// <summary>The overview.</summary>
    Overview,

    /// <summary>The map.</summary>
    Map,

    /// <summary>The topics.</summary>
    Topics,

    /// <summary>The papers.</summary>
    Papers,

    /// <summary>The reading queue and the marks.</summary>
    Reading,

    /// <summary>The article.</summary>
    Article,

    /// <summary>Imports.</summary>
    Import,
}
