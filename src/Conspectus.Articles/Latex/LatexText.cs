using System.Buffers;
using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Conspectus.Tex;

namespace Conspectus.Articles.Latex;

/// <summary>Plain characters as LaTeX that prints them and that no source can break out of.</summary>
public static class LatexText
{
    // Besides ASCII, what LaTeX reads in UTF-8 and every font of the encoding T1 has.
    private static readonly SearchValues<char> AsTheyAre = SearchValues.Create(
        "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝßàáâãäåæçèéêëìíîïñòóôõöøùúûüýÿĀāĂăĄąĆćČčĎďĐđĒēĖėĘęĚěĞğĪīĮįİıŁłŃńŇňŌōŐőŒœŔŕŘřŚśŞşŠšŢţŤťŪūŮůŰűŲųŹźŻżŽž"
        + "“”‘’–—…§¶©®");

    private static readonly ConcurrentDictionary<string, string> Known = new(StringComparer.Ordinal);

    /// <summary>The text on one line: blanks are single, controls and halves of surrogate pairs are gone.</summary>
    public static string Escape(string text) => Escape(text, blank: " ");

    /// <summary>A line of code: every blank stays, and quotation marks and hyphens are those of a typewriter.</summary>
    public static string Code(string line) => Escape(line.Replace("\t", "    ", StringComparison.Ordinal), blank: null);

    /// <summary>An address inside the braces of <c>\href</c> or <c>\url</c>.</summary>
    public static string Address(string url)
    {
        var address = new StringBuilder(url.Length);
        foreach (var c in url)
        {
            if (c is '%' or '#' or '&') address.Append('\\').Append(c);
            else if (c is '{' or '}' or '\\' or '^' or '"' or '<' or '>' or '`' or '|' or ' ' or '~')
                address.Append(c == '~' ? @"\string~" : $@"\%{(int)c:X2}");
            else if (c is > ' ' and <= '~') address.Append(c);
            else foreach (var b in Encoding.UTF8.GetBytes([c])) address.Append(CultureInfo.InvariantCulture, $@"\%{b:X2}");
        }

        return address.ToString();
    }

    private static string Escape(string text, string? blank)
    {
        var tex = new StringBuilder(text.Length + 16);
        var elements = StringInfo.GetTextElementEnumerator(text);
        var last = '\0';
        while (elements.MoveNext())
        {
            var element = elements.GetTextElement();
            var c = element[0];
            if (element.Length > 1 && element is not "\r\n")
            {
                tex.Append(Foreign(element));
            }
            else if (char.IsWhiteSpace(c))
            {
                if (blank is null) tex.Append('~');
                else if (last != ' ') tex.Append(blank);
                c = ' ';
            }
            else if (c <= '~')
            {
                tex.Append(c < ' ' ? "" : Ascii(c, last, isCode: blank is null));
            }
            else
            {
                tex.Append(AsTheyAre.Contains(c) ? element : Foreign(element));
            }

            last = c;
        }

        return tex.ToString();
    }

    // Hyphens, commas, quotation marks and angles join with their like to other signs, and "?`" and "!`" turn upside down.
    private static string Ascii(char c, char last, bool isCode) => c switch
    {
        '\\' => @"\textbackslash{}",
        '{' => @"\{",
        '}' => @"\}",
        '$' or '%' or '&' or '#' or '_' => $@"\{c}",
        '~' => @"\textasciitilde{}",
        '^' => @"\textasciicircum{}",
        '<' => @"\textless{}",
        '>' => @"\textgreater{}",
        '|' => @"\textbar{}",
        '"' => @"\textquotedbl{}",
        '`' => @"\textasciigrave{}",
        '\'' when isCode => @"\textquotesingle{}",
        '-' or ',' or '\'' when last == c => $"{{}}{c}",
        '[' or ']' or '*' => $"{{{c}}}",
        _ => c.ToString(),
    };

    private static string Foreign(string element) => Known.GetOrAdd(element, static e =>
    {
        var tex = TexDocument.Parse(e).ToBibTeX(protectCapitals: false);
        return tex.Length == 0 ? "" : tex.StartsWith('{') || tex.StartsWith('$') ? tex : $"{{{tex}}}";
    });
}
