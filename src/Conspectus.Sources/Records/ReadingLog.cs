using Conspectus.Core.Conferences;
using Conspectus.Core.Papers;
using Conspectus.Sources.Text;

namespace Conspectus.Sources.Records;

/// <summary>What is noted while one source is read: issues, what was guessed, what was not used, what kept apart.</summary>
/// <param name="source">The source, for issues that concern the whole of it.</param>
/// <param name="chosen">The columns that the user named for fields, or null.</param>
internal sealed class ReadingLog(string source, ChosenColumns? chosen = null)
{
    private const int MostNames = 10_000;
    private const int MostGuesses = 100;
    private readonly Dictionary<string, ColumnName> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Decision> _decisions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ColumnGuess> _guesses = new(StringComparer.Ordinal);
    private readonly SortedDictionary<Field, ColumnTally> _unused = [];
    private readonly SortedDictionary<string, ColumnTally> _notes = new(StringComparer.Ordinal);
    private readonly Dictionary<Edition, int> _editions = [];

    /// <summary>The issues.</summary>
    public IssueLog Issues { get; } = new();

    /// <summary>Cleans the texts.</summary>
    public TextRepairs Texts { get; } = new();

    /// <summary>What is no part of the conference.</summary>
    public SetApart Apart { get; } = new();

    /// <summary>Records of one title; null where a paper has several records anyway.</summary>
    public TitleRepeats? Repeats { get; set; } = new();

    /// <summary>The names that mean what the format says: they are neither guessed nor left unused.</summary>
    public HashSet<string> Own { get; } = new(StringComparer.Ordinal);

    /// <summary>The columns of the records.</summary>
    public SeenColumns Columns { get; } = new();

    /// <summary>How many entries the source says it has.</summary>
    public int? Declared { get; set; }

    /// <summary>The columns that were guessed.</summary>
    public IReadOnlyList<ColumnGuess> Guesses => [.. _guesses.Values];

    /// <summary>The edition that most facts in the source named so far, the first of them if several did; null if none did.</summary>
    public Edition? Edition => _editions.Count == 0 ? null : _editions.MaxBy(e => e.Value).Key;

    /// <summary>What a column's name tells; remembered.</summary>
    public ColumnName Name(string name)
    {
        if (_names.TryGetValue(name, out var known)) return known;
        var read = ColumnName.Read(name);
        if (chosen is not null) read = chosen.Apply(read);
        if (_names.Count < MostNames) _names.Add(name, read);
        return read;
    }

    /// <summary>The decision that a text names; remembered.</summary>
    public Decision Decision(string text)
    {
        if (_decisions.TryGetValue(text, out var known)) return known;
        var read = Decisions.Parse(text);
        if (_decisions.Count < MostNames) _decisions.Add(text, read);
        return read;
    }

    /// <summary>Notes that a fact in the source named this edition.</summary>
    public void Saw(Edition edition) => _editions[edition] = _editions.GetValueOrDefault(edition) + 1;

    /// <summary>Marks a column as used, and notes where its name does not plainly say so.</summary>
    public void Use(RecordColumn column)
    {
        column.IsUsed = true;
        if (column.Name.Holds is not { Certainty: not NameCertainty.Exact } name || _guesses.Count == MostGuesses
            || Own.Contains(column.Name.Name)) return;
        var field = Word(name.Field);
        var how = name.Certainty == NameCertainty.Loose ? "columns of this name often hold that" : $"its name is about {field}";
        var shown = SourceText.Clean(column.Name.Name, out _);
        _guesses.TryAdd(shown + "\n" + field, new ColumnGuess(shown, field, how));
    }

    /// <summary>Notes a column that looks like a field and went into no record.</summary>
    public void LeftUnused(Field likeness, RecordColumn column, string example)
    {
        if (Own.Contains(column.Name.Name)) return;
        if (!_unused.TryGetValue(likeness, out var tally)) _unused.Add(likeness, tally = new ColumnTally());
        tally.Add(column.Name.Name, example);
    }

    /// <summary>Notes, once for the file, something about a column's values that is no trouble of a single record.</summary>
    /// <param name="column">The column.</param>
    /// <param name="what">What it is, to stand before the columns: "Decisions that are not understood".</param>
    /// <param name="example">An example.</param>
    public void Note(string column, string what, string example)
    {
        if (!_notes.TryGetValue(what, out var tally)) _notes.Add(what, tally = new ColumnTally());
        tally.Add(column, example);
    }

    /// <summary>Makes issues of what was only counted until the end of the source.</summary>
    /// <param name="includesApart">Whether what is no part of the conference was passed on.</param>
    public void Close(bool includesApart)
    {
        foreach (var missing in chosen?.Names.Except(Columns.List().Select(c => c.Column)) ?? [])
            Issues.Report(source, "", missing, "There is no column of this name that holds anything; it was named for a field.");
        foreach (var sentence in Texts.Sentences()) Issues.Report(source, "", "", sentence);
        foreach (var (what, tally) in _notes) Issues.Report(source, "", tally.Columns, $"{what}: {tally}.");
        foreach (var (field, tally) in _unused) Issues.Report(source, "", tally.Columns, Unused(field, tally));
        if (Repeats?.Sentence is { } repeats) Issues.Report(source, "", "title", repeats);
        if (!includesApart && Apart.Sentence is { } apart) Issues.Report(source, "", "decision", apart);
    }

    /// <summary>A field in one word, as messages write it.</summary>
    public static string Word(Field field) => field switch
    {
        Field.GivenName or Field.FamilyName => "authors",
        Field.IsAccepted or Field.IsRejected or Field.IsWithdrawn => "decision",
        Field.Pdf => "pdf",
        _ => field.ToString().ToLowerInvariant(),
    };

    private static string Unused(Field likeness, ColumnTally tally) => likeness == Field.Link
        ? $"Links that were not used, since a paper has one page and one PDF: {tally}. Name the columns “url” and “pdf” that hold those."
        : $"Columns that look like {Word(likeness)} and were not used: {tally}. Name the right one “{Word(likeness)}”.";
}
