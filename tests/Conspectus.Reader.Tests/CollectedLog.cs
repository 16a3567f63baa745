using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Conspectus.Reader.Tests;

/// <summary>Collects what is told to the log.</summary>
public sealed class CollectedLog : ILoggerFactory, ILogger
{
    public ConcurrentQueue<(LogLevel Level, string Text)> Lines { get; } = new();

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
        => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Lines.Enqueue((logLevel, formatter(state, exception) + exception));

    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException("Nothing is handed on.");

    public void Dispose() => Lines.Clear();
}
