namespace Conspectus.Library.Relational.Importing;

/// <summary>The abstract that a record of a running import gave: kept only where the paper's row has another.</summary>
/// <param name="text">The text.</param>
internal sealed class RecordAbstract(string text)
{
    private string? _text = text;

    /// <summary>The text.</summary>
    /// <param name="ofRow">Reads the abstract of the paper's row.</param>
    internal string Read(Func<string> ofRow) => _text ?? ofRow();

    /// <summary>The row has changed, or has been written.</summary>
    /// <param name="before">Its abstract until now; null if there was no row.</param>
    /// <param name="now">Its abstract from now on.</param>
    internal void Follow(string? before, string now)
    {
        var own = _text ?? before;
        _text = own == now ? null : own;
    }
}
