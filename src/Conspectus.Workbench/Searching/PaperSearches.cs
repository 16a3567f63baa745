using Conspectus.Core.Reading;
using Conspectus.Library;
using Conspectus.Library.Papers;
using Conspectus.Workbench.Answers;

namespace Conspectus.Workbench.Searching;

/// <summary>Searches of a library.</summary>
/// <param name="library">The library.</param>
public sealed class PaperSearches(ILibrary library)
{
    /// <summary>The papers found for each query, in the order of the queries.</summary>
    /// <param name="reader">Whose tags and collections the queries mean.</param>
    /// <param name="queries">What to search for.</param>
    /// <param name="exact">Whether words that no paper has are left as they are.</param>
    /// <param name="limit">How many results of each at most.</param>
    /// <param name="cancel">Stops the search.</param>
    public async Task<IReadOnlyList<QueryAnswer>> FindAsync(
        ReaderId reader, IReadOnlyList<string> queries, bool exact, int limit, CancellationToken cancel)
    {
        var answers = new List<QueryAnswer>();
        foreach (var query in queries)
        {
            var page = await library.Papers.QueryAsync(reader, new PaperQuery { Text = query, Exact = exact, Limit = limit }, cancel)
                .ConfigureAwait(false);
            answers.Add(QueryAnswer.Of(query, page));
        }

        return answers;
    }
}
