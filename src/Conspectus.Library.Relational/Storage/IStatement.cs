namespace Conspectus.Library.Relational.Storage;

/// <summary>A statement compiled once and run many times with values in the order of its parameters <c>$1</c>, <c>$2</c> ….</summary>
internal interface IStatement : IDisposable
{
    /// <summary>Runs the statement; null, texts, blobs, integers and reals can be bound.</summary>
    void Run(params ReadOnlySpan<object?> values);
}
