namespace Conspectus.Verification.Files;

/// <summary>Reads a BibTeX file of entries whose fields stand in braces.</summary>
internal sealed class BibReader
{
    private readonly string _text;
    private readonly List<BibEntry> _entries = [];
    private readonly List<Fault> _faults = [];
    private int _at;
    private int _line = 1;

    private BibReader(string text) => _text = text;

    /// <summary>The entries in order, and what could not be read.</summary>
    public static (IReadOnlyList<BibEntry> Entries, IReadOnlyList<Fault> Faults) Read(string text)
    {
        var reader = new BibReader(text);
        try
        {
            while (reader.More()) reader.Entry();
        }
        catch (FormatException e)
        {
            reader._faults.Add(new Fault(ArticleFiles.BibliographyName, reader._line, e.Message));
        }

        return (reader._entries, reader._faults);
    }

    private void Entry()
    {
        var line = _line;
        Expect("@inproceedings{");
        var entry = new BibEntry(Until(','), line);
        while (More() && _text[_at] != '}')
        {
            var at = _line;
            var name = Until('=').Trim();
            Expect("{");
            if (!entry.Fields.TryAdd(name, (Braced(), at))) throw new FormatException($"The entry {entry.Key} has two fields \"{name}\".");
            if (More() && _text[_at] == ',') Step();
        }

        Expect("}");
        _entries.Add(entry);
    }

    // Skips blanks; whether anything is left.
    private bool More()
    {
        while (_at < _text.Length && char.IsWhiteSpace(_text[_at])) Step();
        return _at < _text.Length;
    }

    private void Step()
    {
        if (_text[_at++] == '\n') _line++;
    }

    private void Expect(string sign)
    {
        More();
        if (string.CompareOrdinal(_text, _at, sign, 0, sign.Length) != 0)
        {
            var there = _text[_at..Math.Min(_text.Length, _at + 20)].ReplaceLineEndings(" ");
            throw new FormatException($"\"{sign}\" is expected, but \"{there}\" stands there.");
        }

        _at += sign.Length;
    }

    private string Until(char end)
    {
        var start = _at;
        while (_at < _text.Length && _text[_at] != end && _text[_at] is not ('{' or '}' or '@')) Step();
        if (_at >= _text.Length || _text[_at] != end) throw new FormatException($"\"{end}\" is missing.");
        return _text[start.._at++];
    }

    private string Braced()
    {
        var start = _at;
        for (var depth = 1; _at < _text.Length; Step())
        {
            if (_text[_at] == '\\' && _at + 1 < _text.Length) Step();
            else if (_text[_at] == '{') depth++;
            else if (_text[_at] == '}' && --depth == 0) return _text[start.._at++];
        }

        throw new FormatException("A brace is not closed.");
    }
}
