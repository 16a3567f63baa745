using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Conspectus.Sources.BibTex;

/// <summary>Takes a BibTeX or BibLaTeX file apart into its entries.</summary>
/// <remarks>
/// The grammar is that of BibTeX (Patashnik, "BibTeXing", 1988): values in braces or quotation marks, numbers and abbreviations, joined by
/// "#"; <c>@string</c>, <c>@preamble</c> and <c>@comment</c>; text between entries is a comment. Beyond it are read: entries without a
/// key, fields without the comma between them, an entry that ends with the other kind of bracket, and lines outside of entries that begin
/// with "%", which are comments. An entry that is never closed ends where a line begins the next one. Nothing throws.
/// </remarks>
public sealed partial class BibTexReader
{
    private const int LongestEntry = 4 << 20;

    private static readonly string[] Months =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    private readonly BibTexText _text;
    private readonly Dictionary<string, string> _abbreviations = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _troubles = [];
    private int _length;
    private bool _isCut;

    private BibTexReader(TextReader reader)
    {
        _text = new BibTexText(reader);
        _text.NextLine();
        for (var month = 0; month < Months.Length; month++)
            _abbreviations[Months[month]] = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames[month];
    }

    /// <summary>The entries in the order of the file. Cost: linear; one entry is in memory at a time.</summary>
    public static IEnumerable<BibTexEntry> Read(TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return new BibTexReader(reader).Entries();
    }

    private IEnumerable<BibTexEntry> Entries()
    {
        while (_text.FindEntry())
        {
            var line = _text.Line;
            _text.Move();
            _text.SkipBlanks();
            var type = _text.Take(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_').ToLowerInvariant();
            _text.SkipBlanks();
            // An "@" of running text, as in an address.
            if (type.Length == 0 || _text.Here is not ('{' or '(')) continue;
            _troubles.Clear();
            (_length, _isCut) = (0, false);
            if (type == "comment") Skip();
            else if (type == "preamble") Preamble();
            else if (type == "string") Abbreviation();
            else yield return Entry(line, type);
        }
    }

    private BibTexEntry Entry(int line, string type)
    {
        _text.Move();
        _text.SkipBlanks();
        var fields = new List<(string, string)>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        var key = _text.Take(c => c is not (',' or '=' or '}' or '"')).Trim();
        _text.SkipBlanks();
        if (_text.Here == '=')
        {
            // The name of the first field was taken for the key, or for a part of it where the comma behind that lacks.
            var name = key[(key.LastIndexOfAny([' ', '\t']) + 1)..];
            key = key[..^name.Length].TrimEnd();
            Add(name.ToLowerInvariant());
        }

        while (!_isCut)
        {
            _text.SkipBlanks();
            if (_text.Here == ',') _text.Move();
            else if (_text.Here is '}' or ')') break;
            else if (_text.Here == BibTexText.End || _text.IsAtEntryLine)
                Cut("The entry is never closed; the fields up to here were read.");
            else if (_text.Take(BelongsToName) is { Length: > 0 } name) Add(name.ToLowerInvariant());
            else Stray();
        }

        if (!_isCut) _text.Move();
        return new BibTexEntry(line, type, key, fields, [.. _troubles], !_isCut);

        void Add(string name)
        {
            _text.SkipBlanks();
            if (_text.Here != '=')
            {
                _troubles.Add($"“{name}” has no value; it was passed over.");
                return;
            }

            _text.Move();
            var value = Value();
            if (names.Add(name)) fields.Add((name, value));
        }
    }

    private static bool BelongsToName(char c) => !char.IsWhiteSpace(c) && c is not ('=' or ',' or '{' or '}' or '"' or '(' or ')');

    // A sign that belongs to nothing, such as a brace too many.
    private void Stray()
    {
        if (_troubles.Count == 0) _troubles.Add($"“{_text.Here}” stands in line {_text.Line} where no field begins; it was passed over.");
        _text.Move();
    }

    private string Value() => string.Join(' ', Joined().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    // As it stands, blanks at its ends included: abbreviations may consist of little else, such as " and ".
    private string Joined()
    {
        var value = new StringBuilder();
        while (!_isCut)
        {
            _text.SkipBlanks();
            if (_text.Here == '{') Group(value, '}');
            else if (_text.Here == '"') Group(value, '"');
            else value.Append(Bare());
            if (_isCut) break;
            _text.SkipBlanks();
            if (_text.Here != '#') break;
            _text.Move();
        }

        return value.ToString();
    }

    // A number or an abbreviation.
    private string Bare()
    {
        var word = _text.Take(c => !char.IsWhiteSpace(c) && c is not (',' or '{' or '}' or '"' or '#' or '(' or ')' or '='));
        if (word.Length == 0 || word.All(char.IsAsciiDigit)) return word;
        if (_abbreviations.TryGetValue(word, out var meaning)) return meaning;
        if (!char.IsAsciiDigit(word[0])) _troubles.Add($"“{word}” is not defined with @string; it was read as that word.");
        return word;
    }

    /// <summary>Reads what stands in braces or quotation marks; a quotation mark within braces ends nothing.</summary>
    private void Group(StringBuilder into, char end)
    {
        var (start, depth) = (_text.Line, 0);
        _text.Move();
        while (depth > 0 || _text.Here != end)
        {
            var here = _text.Here;
            if (here == BibTexText.End || (here == '@' && _text.IsAtEntryLine) || ++_length > LongestEntry)
            {
                // What was swallowed of the next fields is none of this one.
                if (NextField().Match(into.ToString()) is { Success: true } next) into.Length = next.Index;
                Cut($"What is opened in line {start} with a {(end == '"' ? "quotation mark" : "bracket")} is never closed; it was read up "
                    + "to the next field, and the rest of the entry was left out.");
                return;
            }

            _text.Move();
            if (here == '\\' && _text.Here is not ('\n' or BibTexText.End))
            {
                // A command keeps the sign behind it: \{ is a brace. \" is an accent where a letter follows, else the mark ends the text.
                var sign = _text.Here;
                _text.Move();
                if (sign == '"' && end == '"' && depth == 0 && !char.IsLetter(_text.Here) && _text.Here is not ('{' or '\\')) return;
                into.Append(here).Append(sign);
                continue;
            }

            if (here == '{') depth++;
            if (here == '}' && depth == 0) continue; // a brace too many within quotation marks
            if (here == '}') depth--;
            into.Append(here);
        }

        _text.Move();
    }

    private void Cut(string trouble)
    {
        _isCut = true;
        _troubles.Add(trouble);
    }

    private void Skip() => Group(new StringBuilder(), _text.Here == '{' ? '}' : ')');

    private void Preamble()
    {
        var end = _text.Here == '{' ? '}' : ')';
        _text.Move();
        _ = Value();
        _text.SkipBlanks();
        if (_text.Here == end) _text.Move();
    }

    [GeneratedRegex("""[,\s]\s*[A-Za-z][A-Za-z_-]*\s*=\s*["{0-9]""", RegexOptions.CultureInvariant)]
    private static partial Regex NextField();

    private void Abbreviation()
    {
        _text.Move();
        _text.SkipBlanks();
        var name = _text.Take(c => !char.IsWhiteSpace(c) && c is not ('=' or ',' or '{' or '}'));
        _text.SkipBlanks();
        if (_text.Here != '=') return;
        _text.Move();
        var value = Joined();
        if (name.Length > 0) _abbreviations[name] = value;
        _text.SkipBlanks();
        if (_text.Here is '}' or ')') _text.Move();
    }
}
