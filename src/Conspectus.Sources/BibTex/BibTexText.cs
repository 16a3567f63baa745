using System.Text.RegularExpressions;

namespace Conspectus.Sources.BibTex;

/// <summary>The characters of a BibTeX file, line by line, so that an entry that is never closed costs no more than itself.</summary>
/// <param name="reader">The file.</param>
internal sealed partial class BibTexText(TextReader reader)
{
    /// <summary>What stands where the file has ended.</summary>
    public const char End = '\0';

    private string _line = "";
    private int _at;
    private bool _ended;

    /// <summary>The number of the line, from 1; 0 before the first.</summary>
    public int Line { get; private set; }

    /// <summary>The character here; a line feed between two lines, <see cref="End"/> behind the last.</summary>
    public char Here => _at < _line.Length ? _line[_at] : _ended ? End : '\n';

    /// <summary>Whether an entry begins in this line, at its first character that is no blank, and nothing of it has been read.</summary>
    public bool IsAtEntryLine => _line.AsSpan(0, Math.Min(_at, _line.Length)).IsWhiteSpace() && EntryLine().IsMatch(_line);

    /// <summary>Goes on by one character.</summary>
    public void Move()
    {
        if (_at < _line.Length) _at++;
        else NextLine();
    }

    /// <summary>Goes to the beginning of the next line.</summary>
    public void NextLine()
    {
        if (_ended) return;
        var next = reader.ReadLine();
        (_ended, _line, _at) = (next is null, next ?? "", 0);
        if (next is null) return;
        Line++;
        if (Line == 1) _line = _line.TrimStart('\uFEFF');
    }

    /// <summary>Passes blanks, ends of lines included.</summary>
    public void SkipBlanks()
    {
        while (Here != End && (Here == '\n' || char.IsWhiteSpace(Here))) Move();
    }

    /// <summary>Reads as long as a condition holds, within the line.</summary>
    public string Take(Func<char, bool> belongs)
    {
        var start = _at;
        while (_at < _line.Length && belongs(_line[_at])) _at++;
        return _line[start..Math.Min(_at, _line.Length)];
    }

    /// <summary>
    /// Goes to the next "@" outside of entries; lines that begin with "%" are passed over, so that entries can be commented out.
    /// </summary>
    /// <returns>Whether there is one.</returns>
    public bool FindEntry()
    {
        while (Here != End)
        {
            if (_at == 0 && _line.AsSpan().TrimStart() is ['%', ..])
            {
                NextLine();
                continue;
            }

            if (_line.IndexOf('@', Math.Min(_at, _line.Length)) is >= 0 and var found)
            {
                _at = found;
                return true;
            }

            NextLine();
        }

        return false;
    }

    [GeneratedRegex(@"^\s*@\s*[A-Za-z]+\s*[{(]", RegexOptions.CultureInvariant)]
    private static partial Regex EntryLine();
}
