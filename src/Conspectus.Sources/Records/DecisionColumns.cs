using Conspectus.Core.Papers;

namespace Conspectus.Sources.Records;

/// <summary>Reads what the columns of a record say about its acceptance, all of them together.</summary>
internal static class DecisionColumns
{
    // A column that only may hold a decision holds a longer text for another reason.
    private const int LongestLoose = 60;
    private static readonly string[] Yes = ["yes", "y", "true", "t", "1", "x", "✓", "✔", "✅", "ja", "oui", "si", "sí", "sim"];
    private static readonly string[] No = ["no", "n", "false", "f", "0", "✗", "✘", "❌", "nein", "non", "não"];

    /// <summary>
    /// The words that decide, or null. A rejection in any column outweighs the rest; otherwise the most prominent presentation counts.
    /// </summary>
    public static string? Read(RecordColumns columns, ReadingLog log)
    {
        var said = new List<(string Words, RecordColumn Column, Decision Decision)>();
        Add(said, columns.For(Field.IsWithdrawn), "withdrawn", null, log);
        Add(said, columns.For(Field.IsRejected), "rejected", null, log);
        Add(said, columns.For(Field.IsAccepted), "accepted", "not accepted", log);
        foreach (var column in columns.For(Field.Decision))
        {
            if (column.Text("; ") is not { } words || words.Contains('{')) continue;
            var isLoose = column.Name.Holds!.Certainty == NameCertainty.Loose;
            if (!isLoose && YesOrNo(words) is { } answer) words = answer;
            var decision = isLoose && words.Length > LongestLoose ? Decision.Unknown : log.Decision(words);
            if (!isLoose || decision != Decision.Unknown) said.Add((words, column, decision));
        }

        foreach (var column in columns.For(Field.Venue))
        {
            if (column.Text("; ") is { } words && log.Decision(words) is var decision and not Decision.Unknown) said.Add(
                (words, column, decision));
        }

        if (said.Count == 0) return null;
        var all = said.Aggregate(Decision.Unknown, (known, s) => Decisions.Combine(known, s.Decision));
        foreach (var (_, column, decision) in said)
        {
            if (decision != Decision.Unknown) log.Use(column);
            else column.IsUsed = true;
        }

        var chosen = said.Find(s => s.Decision == all);
        if (all == Decision.Unknown) log.Note(chosen.Column.Name.Name, "Decisions that are not understood and count as none", chosen.Words);
        return chosen.Words;
    }

    // "Decision: no".
    private static string? YesOrNo(string words) =>
        Yes.Contains(words.Trim().ToLowerInvariant()) ? "accepted" : No.Contains(words.Trim().ToLowerInvariant()) ? "not accepted" : null;

    private static void Add(
        List<(string, RecordColumn, Decision)> said, IReadOnlyList<RecordColumn> columns, string yes, string? no, ReadingLog log)
    {
        foreach (var column in columns)
        {
            if (column.Text("; ")?.Trim() is not { } words) continue;
            // "No, it is out of scope" and "yes (poster)" begin with what counts.
            var first = words.Split([' ', ',', ';', '.', '(', ':'], 2)[0].ToLowerInvariant();
            if (No.Contains(first))
            {
                if (no is not null) said.Add((no, column, log.Decision(no)));
                else column.IsUsed = true;
            }
            else if (log.Decision(words) is var decision and not Decision.Unknown) said.Add((words, column, decision));
            else if (Yes.Contains(first) || first.All(char.IsAsciiDigit)) said.Add((yes, column, log.Decision(yes))); // 1, or the time when
        }
    }
}
