using Conspectus.Sources.Content;
using Conspectus.Sources.Records;

namespace Conspectus.Sources.ConferenceSite;

/// <summary>Counts what is in the feed but is no paper.</summary>
internal sealed class LeftOutEvents
{
    private const int MostKinds = 1_000;
    private readonly Dictionary<string, int> _counts = [];

    /// <summary>Counts one.</summary>
    public void Add(string type)
    {
        if (_counts.Count >= MostKinds && !_counts.ContainsKey(type)) type = "other events";
        _counts[type] = _counts.GetValueOrDefault(type) + 1;
    }

    /// <summary>Says in one issue what was left out, if anything.</summary>
    public void Report(string source, IssueLog issues)
    {
        if (_counts.Count == 0) return;
        var kinds = _counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).Take(12)
            .Select(c => $"{c.Key} ({Figures.Count(c.Value)})");
        issues.Report(source, "", "eventtype", $"Events that are no papers were left out: {string.Join(", ", kinds)}.");
    }
}
