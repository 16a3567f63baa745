using Microsoft.Extensions.Logging;

namespace Conspectus.Reader.Hosting;

/// <summary>Hands what the server and the pages tell on to the loggers of the program, which stay the program's to dispose.</summary>
internal sealed class ForwardingLoggers(ILoggerFactory loggers) : ILoggerProvider
{
    public ILogger CreateLogger(string categoryName) => loggers.CreateLogger(categoryName);

    public void Dispose()
    {
        // The loggers belong to the program.
    }
}
