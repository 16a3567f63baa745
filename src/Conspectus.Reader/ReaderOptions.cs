using Conspectus.Core;
using Conspectus.Core.Reading;
using Conspectus.Library;
using Conspectus.Library.People;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Conspectus.Reader;

/// <summary>What the reader serves and where.</summary>
/// <param name="Library">The open library; stays the caller's to dispose, after the host.</param>
/// <param name="Reader">Whose marks and notes the pages show and change where nobody signs in.</param>
/// <param name="Port">The port on the loopback address; 0 takes any free one.</param>
/// <param name="Status">What the program is doing meanwhile; the pages show it.</param>
/// <param name="ArticleFolder">The folder with the written article (<c>article.html</c>, <c>.md</c>, <c>.bib</c>), or null.</param>
/// <param name="WriteArticle">
/// Writes the article into that folder with a reader's marks and notes as they are; null where it cannot be written from the reader.
/// </param>
public sealed record ReaderOptions(
    ILibrary Library,
    ReaderId Reader,
    int Port,
    WorkStatus Status,
    string? ArticleFolder = null,
    Func<ReaderId, CancellationToken, Task>? WriteArticle = null)
{
    /// <summary>How people sign in; null where whoever has the token of this start is let in, and nobody signs in.</summary>
    public SignInOptions? SignIn { get; init; }

    /// <summary>Who acts, as the audit log has it, where nobody signs in: usually who acts where these options are made.</summary>
    public string LocalActor { get; init; } = Actor.Current;

    /// <summary>Analyses the library after an import in the reader, telling its stages; null where that is left to others.</summary>
    public Func<IProgress<StageProgress>, CancellationToken, Task>? Analyze { get; init; }

    /// <summary>
    /// Where failed requests are told; stays the caller's to dispose. Nothing of papers, notes and searches is told above <see
    /// cref="LogLevel.Debug"/>.
    /// </summary>
    public ILoggerFactory Logging { get; init; } = NullLoggerFactory.Instance;
}
