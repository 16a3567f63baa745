using Conspectus.Library.Sqlite.Storage;
using Microsoft.Extensions.Logging;

namespace Conspectus.Library.Sqlite;

/// <summary>Tidies up after an import or an analysis whose process ended before it could do so itself.</summary>
internal static class Recovery
{
    /// <summary>
    /// Tidies up if there is anything to tidy and nobody is writing; an import or analysis that runs at this moment tidies up itself.
    /// </summary>
    internal static async ValueTask RunAsync(SqliteDatabase database, ILogger log, CancellationToken cancel)
    {
        if (!await database.ReadAsync(c => ImportTidying.IsDue(c) || AnalysisTidying.IsDue(c), cancel).ConfigureAwait(false)) return;
        var held = database.LongWrites.TryTake();
        if (held is null) return;
        log.LogInformation("Tidying up after an import or an analysis that was cut short.");
        await using var slices = new Slices(database, held);
        await slices.TidyAsync(cancel).ConfigureAwait(false);
    }
}
