namespace Conspectus.Tex.Commands;

/// <summary>What the commands of prose mean.</summary>
internal static class TextCommands
{
    /// <summary>Commands whose one argument is set in a style.</summary>
    private static readonly Dictionary<string, TexStyle> Styles = new(StringComparer.Ordinal)
    {
        ["emph"] = TexStyle.Emphasis,
        ["textbf"] = TexStyle.Strong,
        ["textit"] = TexStyle.Italic,
        ["textsl"] = TexStyle.Italic,
        ["texttt"] = TexStyle.Code,
        ["textsc"] = TexStyle.SmallCaps,
        ["textproc"] = TexStyle.SmallCaps,
        ["underline"] = TexStyle.Underline,
        ["uline"] = TexStyle.Underline,
        ["ul"] = TexStyle.Underline,
        ["textsuperscript"] = TexStyle.Superscript,
        ["textsubscript"] = TexStyle.Subscript,
        ["code"] = TexStyle.Code,
        ["sout"] = TexStyle.Strike,
        ["st"] = TexStyle.Strike,
    };

    /// <summary>Declarations, which hold to the end of their group; null where they change nothing that is shown.</summary>
    private static readonly Dictionary<string, TexStyle?> Declarations = new(StringComparer.Ordinal)
    {
        ["em"] = TexStyle.Emphasis,
        ["it"] = TexStyle.Italic,
        ["itshape"] = TexStyle.Italic,
        ["sl"] = TexStyle.Italic,
        ["slshape"] = TexStyle.Italic,
        ["bf"] = TexStyle.Strong,
        ["bfseries"] = TexStyle.Strong,
        ["tt"] = TexStyle.Code,
        ["ttfamily"] = TexStyle.Code,
        ["sc"] = TexStyle.SmallCaps,
        ["scshape"] = TexStyle.SmallCaps,
        ["rm"] = null,
        ["rmfamily"] = null,
        ["sf"] = null,
        ["sffamily"] = null,
        ["normalfont"] = null,
        ["upshape"] = null,
        ["mdseries"] = null,
        ["normalsize"] = null,
        ["large"] = null,
        ["Large"] = null,
        ["LARGE"] = null,
        ["huge"] = null,
        ["Huge"] = null,
        ["small"] = TexStyle.Small,
        ["footnotesize"] = TexStyle.Small,
        ["scriptsize"] = TexStyle.Small,
        ["tiny"] = TexStyle.Small,
        ["cal"] = null,
        ["boldmath"] = null,
    };

    /// <summary>Commands that stand for characters.</summary>
    private static readonly Dictionary<string, string> Characters = new(StringComparer.Ordinal)
    {
        ["ss"] = "ß",
        ["SS"] = "ẞ",
        ["o"] = "ø",
        ["O"] = "Ø",
        ["l"] = "ł",
        ["L"] = "Ł",
        ["ae"] = "æ",
        ["AE"] = "Æ",
        ["oe"] = "œ",
        ["OE"] = "Œ",
        ["aa"] = "å",
        ["AA"] = "Å",
        ["i"] = "ı",
        ["j"] = "ȷ",
        ["dh"] = "ð",
        ["DH"] = "Ð",
        ["th"] = "þ",
        ["TH"] = "Þ",
        ["dj"] = "đ",
        ["DJ"] = "Đ",
        ["ng"] = "ŋ",
        ["NG"] = "Ŋ",
        ["ij"] = "ĳ",
        ["IJ"] = "Ĳ",
        ["textschwa"] = "ə",
        ["textquestiondown"] = "¿",
        ["textexclamdown"] = "¡",
        ["quotedblbase"] = "„",
        ["quotesinglbase"] = "‚",
        ["guilsinglleft"] = "‹",
        ["guilsinglright"] = "›",
        ["textonequarter"] = "¼",
        ["textthreequarters"] = "¾",
        ["textonesuperior"] = "¹",
        ["texttwosuperior"] = "²",
        ["textthreesuperior"] = "³",
        ["textperthousand"] = "‰",
        ["textpertenthousand"] = "‱",
        ["textnumero"] = "№",
        ["textcelsius"] = "℃",
        ["textbrokenbar"] = "¦",
        ["textcurrency"] = "¤",
        ["textwon"] = "₩",
        ["textdong"] = "₫",
        ["textnaira"] = "₦",
        ["textasciidieresis"] = "¨",
        ["textasciimacron"] = "¯",
        ["textasciiacute"] = "´",
        ["textasciicaron"] = "ˇ",
        ["textasciibreve"] = "˘",
        ["textacutedbl"] = "˝",
        ["textinterrobang"] = "‽",
        ["textreferencemark"] = "※",
        ["textestimated"] = "℮",
        ["textmusicalnote"] = "♪",
        ["textopenbullet"] = "◦",
        ["textservicemark"] = "℠",
        ["textcircledP"] = "℗",
        ["textdagger"] = "†",
        ["textdaggerdbl"] = "‡",
        ["textparagraph"] = "¶",
        ["textsterling"] = "£",
        ["textdiv"] = "÷",
        ["textlnot"] = "¬",
        ["textbardbl"] = "‖",
        ["textrightarrow"] = "→",
        ["textleftarrow"] = "←",
        ["textohm"] = "Ω",
        ["S"] = "§",
        ["P"] = "¶",
        ["copyright"] = "©",
        ["pounds"] = "£",
        ["euro"] = "€",
        ["texteuro"] = "€",
        ["yen"] = "¥",
        ["dag"] = "†",
        ["ddag"] = "‡",
        ["ldots"] = "…",
        ["dots"] = "…",
        ["textellipsis"] = "…",
        ["dotsc"] = "…",
        ["textemdash"] = "—",
        ["textendash"] = "–",
        ["textquoteleft"] = "‘",
        ["textquoteright"] = "’",
        ["textquotedblleft"] = "“",
        ["textquotedblright"] = "”",
        ["lq"] = "‘",
        ["rq"] = "’",
        ["textquotesingle"] = "'",
        ["textquotedbl"] = "\"",
        ["textbackslash"] = "\\",
        ["textasciitilde"] = "~",
        ["textasciicircum"] = "^",
        ["textasciigrave"] = "`",
        ["textunderscore"] = "_",
        ["textless"] = "<",
        ["textgreater"] = ">",
        ["textbar"] = "|",
        ["textbraceleft"] = "{",
        ["textbraceright"] = "}",
        ["textdollar"] = "$",
        ["textpercent"] = "%",
        ["textasteriskcentered"] = "∗",
        ["textbullet"] = "•",
        ["textdegree"] = "°",
        ["degree"] = "°",
        ["textmu"] = "µ",
        ["textmicro"] = "µ",
        ["texttimes"] = "×",
        ["textpm"] = "±",
        ["texttrademark"] = "™",
        ["textregistered"] = "®",
        ["textcopyright"] = "©",
        ["textsection"] = "§",
        ["textordfeminine"] = "ª",
        ["textordmasculine"] = "º",
        ["textonehalf"] = "½",
        ["textperiodcentered"] = "·",
        ["slash"] = "/",
        ["LaTeX"] = "LaTeX",
        ["TeX"] = "TeX",
        ["BibTeX"] = "BibTeX",
        ["ie"] = "i.e.",
        ["eg"] = "e.g.",
        ["iid"] = "i.i.d.",
        ["etal"] = "et al.",
        ["etc"] = "etc.",
        ["wrt"] = "w.r.t.",
        ["aka"] = "a.k.a.",
        ["Ie"] = "I.e.",
        ["Eg"] = "E.g.",
        ["viz"] = "viz.",
        ["space"] = " ",
        ["quad"] = " ",
        ["qquad"] = " ",
        ["thinspace"] = "\u2009",
        ["enspace"] = " ",
        ["enskip"] = " ",
        ["newline"] = " ",
        ["tab"] = " ",
        ["nobreakspace"] = "\u00a0",
        ["checkmark"] = "✓",
        ["cmark"] = "✓",
        ["xmark"] = "✗",
        ["cents"] = "¢",
        ["textcent"] = "¢",
        ["guillemotleft"] = "«",
        ["guillemotright"] = "»",
        ["glqq"] = "„",
        ["grqq"] = "“",
        ["and"] = "and",
        ["lbrack"] = "[",
        ["rbrack"] = "]",
        ["unaryplus"] = "+",
        ["unaryminus"] = "−",
        ["yuan"] = "¥",
        ["textyen"] = "¥",
        ["percent"] = "%",
    };

    /// <summary>Commands without effect on what is read, with the number of arguments that go with them.</summary>
    private static readonly Dictionary<string, int> Silent = new(StringComparer.Ordinal)
    {
        ["xspace"] = 0,
        ["noindent"] = 0,
        ["indent"] = 0,
        ["centering"] = 0,
        ["protect"] = 0,
        ["relax"] = 0,
        ["maketitle"] = 0,
        ["smallskip"] = 0,
        ["medskip"] = 0,
        ["bigskip"] = 0,
        ["vfill"] = 0,
        ["hfill"] = 0,
        ["clearpage"] = 0,
        ["newpage"] = 0,
        ["footnotemark"] = 0,
        ["selectfont"] = 0,
        ["leavevmode"] = 0,
        ["allowbreak"] = 0,
        ["linebreak"] = 0,
        ["nolinebreak"] = 0,
        ["label"] = 1,
        ["vspace"] = 1,
        ["hspace"] = 1,
        ["color"] = 1,
        ["index"] = 1,
        ["thanks"] = 1,
        ["pagestyle"] = 1,
        ["thispagestyle"] = 1,
        ["includegraphics"] = 1,
        ["phantom"] = 1,
        ["vskip"] = 0,
        ["hskip"] = 0,
        ["kern"] = 0,
        ["mkern"] = 0,
        ["raise"] = 0,
        ["lower"] = 0,
        ["nocite"] = 1,
        ["todo"] = 1,
        ["keywords"] = 0,
        ["setlength"] = 2,
        ["acmConference"] = 0,
        ["hyphenation"] = 1,
        ["footnotesep"] = 0,
        ["unskip"] = 0,
        ["ignorespaces"] = 0,
        ["sloppy"] = 0,
        ["break"] = 0,
        ["displaystyle"] = 0,
        ["textstyle"] = 0,
        ["scriptstyle"] = 0,
        ["nolimits"] = 0,
    };

    /// <summary>Commands whose last argument is shown as it is, after this many that are not.</summary>
    private static readonly Dictionary<string, int> Wrappers = new(StringComparer.Ordinal)
    {
        ["text"] = 0,
        ["textrm"] = 0,
        ["textsf"] = 0,
        ["textnormal"] = 0,
        ["textup"] = 0,
        ["textmd"] = 0,
        ["mbox"] = 0,
        ["hbox"] = 0,
        ["fbox"] = 0,
        ["makebox"] = 0,
        ["uppercase"] = 0,
        ["lowercase"] = 0,
        ["MakeUppercase"] = 0,
        ["title"] = 0,
        ["section"] = 0,
        ["subsection"] = 0,
        ["paragraph"] = 0,
        ["caption"] = 0,
        ["textcolor"] = 1,
        ["colorbox"] = 1,
        ["hyperlink"] = 1,
        ["hypertarget"] = 1,
        ["hyperref"] = 0,
        ["parbox"] = 1,
        ["resizebox"] = 2,
        ["scalebox"] = 1,
        ["textls"] = 0,
        ["hl"] = 0,
        ["term"] = 0,
        ["acro"] = 0,
        ["gls"] = 0,
        ["glspl"] = 0,
        ["ac"] = 0,
        ["acp"] = 0,
        ["foreignlanguage"] = 1,
        ["adjustbox"] = 1,
        ["raisebox"] = 1,
        ["rotatebox"] = 1,
        ["textlf"] = 0,
    };

    // Commands whose names are English words, with which a line may begin.
    private static readonly HashSet<string> Words = new(StringComparer.Ordinal)
    {
        "in", "to", "top", "not", "over", "models", "owns", "natural", "sharp", "flat", "star", "gets", "angle", "diamond", "triangle",
        "smile", "frown", "prime", "mid", "cap", "cup", "sum", "times", "with", "and", "or", "min", "max", "arg", "second", "brace",
        "choose", "surd", "copyright",
    };

    /// <summary>Whether a command's name is also a word of prose.</summary>
    public static bool IsWord(string name) => Words.Contains(name);

    public static bool TryStyle(string name, out TexStyle style) => Styles.TryGetValue(name, out style);

    public static bool TryDeclaration(string name, out TexStyle? style) => Declarations.TryGetValue(name, out style);

    public static bool TryCharacters(string name, out string text) => Characters.TryGetValue(name, out text!);

    public static bool TrySilent(string name, out int arguments) => Silent.TryGetValue(name, out arguments);

    public static bool TryWrapper(string name, out int skipped) => Wrappers.TryGetValue(name, out skipped);

    public static bool IsCite(string name) =>
        name is "cite" or "citep" or "citet" or "citealp" or "citealt" or "citeauthor" or "citeyear" or "citeyearpar" or "parencite"
            or "textcite"
            or "autocite" or "footcite" or "Citet" or "Citep" or "citeProc" or "Ccite" or "shortcite" or "newcite" or "citenum"
                or "onlinecite";

    public static bool IsReference(string name) =>
        name is "ref" or "eqref" or "autoref" or "cref" or "Cref" or "pageref" or "nameref" or "secref" or "figref";

    /// <summary>Whether prose has the command at all; those of formulas are known elsewhere.</summary>
    public static bool IsKnown(string name) =>
        Styles.ContainsKey(name) || Declarations.ContainsKey(name) || Characters.ContainsKey(name) || Silent.ContainsKey(name)
        || Wrappers.ContainsKey(name) || IsCite(name) || IsReference(name)
            || name is "footnote" or "footnotetext" or "url" or "href" or "item" or "par" or "begin" or "end";

    /// <summary>
    /// The longest command with an argument that starts <paramref name="run"/>, for text that has lost its braces: <c>\emphlinear</c>.
    /// </summary>
    public static string? LongestPrefix(string run)
    {
        for (var length = Math.Min(run.Length - 1, 16); length >= 4; length--)
            if (run[..length] is var prefix
                && (Styles.ContainsKey(prefix) || IsCite(prefix) || prefix is "footnote" or "textrm" or "textnormal" or "text" or "textsf"))
                return prefix;
        return null;
    }
}
