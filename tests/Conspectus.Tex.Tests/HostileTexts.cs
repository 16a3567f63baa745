using System.Text;
using Conspectus.Tex.Tests.Corpus;

namespace Conspectus.Tex.Tests;

/// <summary>An endless row of texts that try to break the parser; the same for the same seed.</summary>
internal sealed class HostileTexts(int seed)
{
    private static readonly string[] Attacks =
    [
        "<script>alert(1)</script>", "\\href{javascript:alert(1)}{x}", "[x](javascript:alert(1))", "<img src=x onerror=alert(1)>",
        "\\url{data:text/html,<script>}", "<a href=\"vbscript:x\">y</a>",
        "$\\href{javascript:x}{y}$", "$\\text{</math><script>}$", "\" onmouseover=\"x", "\\href{https://a.org/\" onclick=\"x}{y}",
        "<svg/onload=x>", "]]>", "<!--", "-->", "<![CDATA[", "&#x3c;script&#x3e;",
        "‮שלום עולם‬", "مرحبا بالعالم", "⁦\u2069", "\\def\\a{\\a\\a}\\a",
    ];

    private readonly Random _random = new(seed);
    private readonly List<string> _abstracts = Corpora.Folder is null ? []
        : [.. Corpora.Read("neurips-2023.json.gz").Select(p => p.Abstract).Where(a => a.Length > 0)];

    public string Next() => _random.Next(1000) switch
    {
        0 => Repeated(1 << 20),
        < 10 => Repeated(20_000),
        < 60 => Nested(),
        < 400 when _abstracts.Count > 0 => Mutated(),
        < 650 => Pieces(4 + _random.Next(12)),
        < 900 => Pieces(20 + _random.Next(80)),
        _ => Characters(),
    };

    private string Pieces(int count)
    {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++)
            text.Append(Piece());
        return text.ToString();
    }

    private string Piece() => Pick(_random.Next(12) == 0 ? Attacks : TextPieces.All);

    private string Repeated(int length)
    {
        var unit = Pieces(1 + _random.Next(3));
        return new StringBuilder(length + unit.Length).Insert(0, unit, Math.Max(1, length / unit.Length)).ToString();
    }

    private string Nested()
    {
        var depth = 1 + _random.Next(300);
        var open = Pick(["{", "\\textit{", "{\\bf ", "$\\sqrt{", "\\footnote{", "<b>", "\\begin{itemize}\\item ", "\\frac{", "^{",
            "\\text{$", "\\href{https://a.org}{", "**"]);
        var close = open switch
        {
            "<b>" => "</b>",
            "**" => "**",
            "\\text{$" =>
            "$}",
            _ when open.Contains("begin", StringComparison.Ordinal) => "\\end{itemize}",
            _ => "}"
        };
        return new StringBuilder().Insert(0, open, depth).Append(Pieces(3)).Insert(0, Piece())
            .Append(new StringBuilder().Insert(0, close, _random.Next(depth + 2))).ToString();
    }

    private string Mutated()
    {
        var text = new StringBuilder(Pick(_abstracts));
        for (var i = _random.Next(1, 12); i > 0 && text.Length > 0; i--)
        {
            var at = _random.Next(text.Length);
            var length = Math.Min(text.Length - at, 1 + _random.Next(20));
            switch (_random.Next(5))
            {
                case 0:
                    text.Remove(at, length);
                    break;
                case 1:
                    text.Insert(at, Piece());
                    break;
                case 2:
                    text.Insert(at, text.ToString(_random.Next(text.Length - length + 1), length));
                    break;
                case 3:
                    // As a careless program reads escapes.
                    text.Replace("\\t", "\t").Replace("\\n", "\n");
                    break;
                default:
                    text[at] = (char)_random.Next(0x300);
                    break;
            }
        }
        return text.ToString();
    }

    private string Characters()
    {
        var text = new char[_random.Next(200)];
        for (var i = 0; i < text.Length; i++)
            text[i] = (char)_random.Next(_random.Next(3) == 0 ? 0x10000 : 0x80);
        return new string(text);
    }

    private string Pick(IReadOnlyList<string> from) => from[_random.Next(from.Count)];
}
