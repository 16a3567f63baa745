using System.Globalization;
using Microsoft.Extensions.Logging;
using Serilog;
using Serilog.Events;
using Serilog.Extensions.Logging;
using ILogger = Microsoft.Extensions.Logging.ILogger;

namespace Conspectus.Cli;

/// <summary>
/// The program's log: a file beside the library that says what was done and what went wrong, for whoever has to find out why.
/// </summary>
/// <remarks>
/// At the normal level it holds paths, counts, times and exceptions, never a word of an abstract or a note. It starts anew at a megabyte;
/// three files are kept.
/// Where the file cannot be written, nothing is.
/// </remarks>
internal static class ProgramLog
{
    private const string Line = "{Timestamp:yyyy-MM-ddTHH:mm:ss.fffzzz} {Level:u4} {SourceContext}: {Message:lj}{NewLine}{Exception}";
    private const long LargestFile = 1 << 20;
    private const int FilesKept = 3;

    private static SerilogLoggerFactory? _factory;

    /// <summary>The log's file; null before <see cref="Start"/>.</summary>
    public static string? Path { get; private set; }

    /// <summary>Starts to write beside a library.</summary>
    /// <param name="library">The library.</param>
    /// <param name="verbose">Whether every detail is written, and on standard error as well.</param>
    public static void Start(string library, bool verbose)
    {
        if (_factory is not null) return;
        Path = System.IO.Path.ChangeExtension(System.IO.Path.GetFullPath(library), ".log");
        MakeFolder();
        var log = new LoggerConfiguration()
            .MinimumLevel.Is(verbose ? LogEventLevel.Debug : LogEventLevel.Information)
            .MinimumLevel.Override("Microsoft", verbose ? LogEventLevel.Information : LogEventLevel.Warning)
            .WriteTo.File(
                Path, outputTemplate: Line, formatProvider: CultureInfo.InvariantCulture, fileSizeLimitBytes: LargestFile,
                rollOnFileSizeLimit: true, retainedFileCountLimit: FilesKept, shared: true);
        if (verbose)
            log.WriteTo.Console(
                outputTemplate: Line, formatProvider: CultureInfo.InvariantCulture, standardErrorFromLevel: LogEventLevel.Verbose);
        _factory = new SerilogLoggerFactory(log.CreateLogger(), dispose: true);
    }

    // Nobody but the user can look into a folder that is made here: the library comes to lie in it.
    private static void MakeFolder()
    {
        try
        {
            var folder = System.IO.Path.GetDirectoryName(Path)!;
            if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
            else Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Whoever opens the library there tells it.
        }
    }

    /// <summary>The factory of loggers; one that writes nothing before <see cref="Start"/>.</summary>
    public static ILoggerFactory Factory =>
        _factory as ILoggerFactory ?? Microsoft.Extensions.Logging.Abstractions.NullLoggerFactory.Instance;

    /// <summary>A logger of a part of the program.</summary>
    public static ILogger For(string part) => Factory.CreateLogger(part);

    /// <summary>Writes what is left and closes the file.</summary>
    public static void Close()
    {
        _factory?.Dispose();
        _factory = null;
    }
}
