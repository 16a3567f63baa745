using System.Text.RegularExpressions;
using Conspectus.Core.Papers;
using Conspectus.Sources.Content;
using Conspectus.Sources.Text;

namespace Conspectus.Sources.Records;

/// <summary>The issues of one reading. The first thousand of a kind are kept, the rest are counted.</summary>
internal sealed partial class IssueLog
{
    private const int MostOfAKind = 1_000;
    private const int MostKinds = 100;
    private const string Others = "";
    private readonly List<ImportIssue> _issues = [];
    private readonly Dictionary<string, (long Count, ImportIssue First)> _kinds = [];

    /// <summary>How many issues there are, those included that were only counted.</summary>
    public long Count { get; private set; }

    /// <summary>The first issue, or null.</summary>
    public ImportIssue? First => _issues.Count > 0 ? _issues[0] : null;

    /// <summary>Notes an issue.</summary>
    public void Report(string source, string record, string field, string reason)
    {
        var issue = new ImportIssue(Clean(source), Clean(record), Clean(field), Clean(reason));
        var kind = field + "\n" + Particulars().Replace(reason, "");
        if (!_kinds.ContainsKey(kind) && _kinds.Count >= MostKinds) kind = Others;
        var (count, first) = _kinds.GetValueOrDefault(kind, (0, issue));
        _kinds[kind] = (count + 1, first);
        Count++;
        if (count < MostOfAKind) _issues.Add(issue);
    }

    /// <summary>All issues that were kept, and one line for each kind of which more were only counted.</summary>
    public IReadOnlyList<ImportIssue> List() =>
    [
        .. _issues,
        .. _kinds.Values.Where(k => k.Count > MostOfAKind).Select(k => new ImportIssue(
            k.First.Source, "", k.First.Field,
                $"{Figures.Count(k.Count - MostOfAKind)} more issues of this kind are not listed: {k.First.Reason}")),
    ];

    private static string Clean(string text) => SourceText.Clean(text, out _);

    // What differs between two issues of one kind: numbers and what is quoted.
    [GeneratedRegex("“[^”]*”|[0-9][0-9.,]*", RegexOptions.CultureInvariant)]
    private static partial Regex Particulars();
}
