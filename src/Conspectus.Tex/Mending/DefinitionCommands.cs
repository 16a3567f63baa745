namespace Conspectus.Tex.Mending;

/// <summary>The commands that define others or set a document up, and how each of them is read.</summary>
internal static class DefinitionCommands
{
    // Commands that show nothing, with the number of their arguments in braces; one in brackets may stand before each.
    private static readonly Dictionary<string, int> Setup = new(StringComparer.Ordinal)
    {
        ["usepackage"] = 1,
        ["RequirePackage"] = 1,
        ["documentclass"] = 1,
        ["PassOptionsToPackage"] = 2,
        ["bibliographystyle"] = 1,
        ["newenvironment"] = 3,
        ["renewenvironment"] = 3,
        ["newtheorem"] = 2,
        ["theoremstyle"] = 1,
        ["newcounter"] = 1,
        ["setcounter"] = 2,
        ["addtocounter"] = 2,
        ["addtolength"] = 2,
        ["newacronym"] = 3,
        ["DeclareAcronym"] = 2,
        ["definecolor"] = 3,
        ["hypersetup"] = 1,
        ["graphicspath"] = 1,
        ["DeclareMathAlphabet"] = 5,
        ["DeclareMathSymbol"] = 4,
        ["DeclareSymbolFont"] = 5,
        ["DeclareUnicodeCharacter"] = 2,
        ["DeclareFontFamily"] = 3,
        ["DeclareFontShape"] = 6,
        ["DeclareSourcemap"] = 1,
        ["DeclareCaptionLabelFormat"] = 2,
        ["allowdisplaybreaks"] = 0,
        ["makeatletter"] = 0,
        ["makeatother"] = 0,
    };

    // Commands that define others, which are read one by one below.
    private static readonly HashSet<string> Definers = new(StringComparer.Ordinal)
    {
        "newcommand", "renewcommand", "providecommand", "DeclareRobustCommand", "newrobustcmd", "renewrobustcmd", "providerobustcmd",
        "NewDocumentCommand", "RenewDocumentCommand", "ProvideDocumentCommand", "DeclareDocumentCommand", "def", "gdef", "edef", "xdef",
        "let", "DeclareMathOperator", "DeclarePairedDelimiter", "newif", "newlength", "newsavebox",
    };

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> All =
        Definers.Concat(Setup.Keys).ToHashSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether one of these commands stands in the text.</summary>
    public static bool StandIn(string text)
    {
        for (var at = text.IndexOf('\\'); at >= 0; at = at < text.Length ? text.IndexOf('\\', at) : -1)
        {
            var start = ++at;
            while (at < text.Length && char.IsAsciiLetter(text[at]))
                at++;
            if (at - start >= 3 && All.Contains(text.AsSpan(start, at - start)))
                return true;
        }
        return false;
    }

    /// <summary>The definition that the command begins; null where it begins none, or what belongs to it is missing.</summary>
    /// <param name="text">The text.</param>
    /// <param name="command">The command's name.</param>
    /// <param name="at">Where its name ends.</param>
    public static Definition? Read(string text, string command, int at)
    {
        switch (command)
        {
            case "newcommand" or "renewcommand" or "providecommand" or "DeclareRobustCommand" or "newrobustcmd" or "renewrobustcmd"
                or "providerobustcmd":
                return Command(text, Star(text, at));
            case "NewDocumentCommand" or "RenewDocumentCommand" or "ProvideDocumentCommand" or "DeclareDocumentCommand":
                return TexSource.CommandName(text, ref at) is { } documented && TexSource.Braced(text, ref at) is { } kinds
                    && TexSource.Braced(text, ref at) is { } given
                    ? new Definition(documented, kinds.All(k => k is 'm' or ' ') ? new Macro(kinds.Count(k => k == 'm'), null, given)
                        : null, at) : null;
            case "def" or "gdef" or "edef" or "xdef":
                return Plain(text, at);
            case "let":
                return Let(text, at);
            case "DeclareMathOperator":
                at = Star(text, at);
                return TexSource.CommandName(text, ref at) is { } operation && TexSource.Braced(text, ref at) is { } shown
                    ? new Definition(operation, new Macro(0, null, $@"\operatorname{{{shown}}}"), at) : null;
            case "DeclarePairedDelimiter":
                return TexSource.CommandName(text, ref at) is { } pair && TexSource.Argument(text, ref at) is { } left
                    && TexSource.Argument(text, ref at) is { } right
                    ? new Definition(pair, new Macro(1, null, $"{left} #1{right} "), at) : null;
            case "newif" or "newlength" or "newsavebox":
                return TexSource.CommandName(text, ref at) is { } register ? new Definition(register, null, at) : null;
            default:
                return Setup.TryGetValue(command, out var arguments) ? Dropped(text, Star(text, at), arguments) : null;
        }
    }

    private static Definition? Command(string text, int at)
    {
        if (TexSource.CommandName(text, ref at) is not { } name)
            return null;
        var count = TexSource.Bracketed(text, ref at) is { Length: 1 } number && char.IsAsciiDigit(number[0]) ? number[0] - '0' : 0;
        var first = count > 0 ? TexSource.Bracketed(text, ref at) : null;
        return TexSource.Argument(text, ref at) is { } body ? new Definition(name, new Macro(count, first, body), at) : null;
    }

    // \def\x#1#2{…}. Where other signs part the arguments, the definition is dropped and its uses stay.
    private static Definition? Plain(string text, int at)
    {
        if (TexSource.CommandName(text, ref at) is not { } name)
            return null;
        var start = at;
        var brace = text.IndexOf('{', at, Math.Min(60, text.Length - at));
        if (brace < 0)
            return null;
        at = brace;
        if (TexSource.Braced(text, ref at) is not { } body)
            return null;
        var parameters = text[start..brace].Trim();
        var count = parameters.Length / 2;
        var simple = parameters.Length % 2 == 0 && count < 10
            && Enumerable.Range(0, count).All(i => parameters[2 * i] == '#' && parameters[(2 * i) + 1] == '1' + i);
        return new Definition(name, simple ? new Macro(count, null, body) : null, at);
    }

    private static Definition? Let(string text, int at)
    {
        if (TexSource.CommandName(text, ref at) is not { } name)
            return null;
        at = TexSource.AfterSpaces(text, at);
        if (at < text.Length && text[at] == '=')
            at++;
        return TexSource.Argument(text, ref at) is { } body ? new Definition(name, new Macro(0, null, body), at) : null;
    }

    private static Definition? Dropped(string text, int at, int arguments)
    {
        for (; arguments > 0; arguments--)
        {
            while (TexSource.Bracketed(text, ref at) is not null)
            {
                // The number of arguments and their defaults, or a package's options.
            }
            if (TexSource.Argument(text, ref at) is null)
                return null;
        }
        return new Definition("", null, at);
    }

    private static int Star(string text, int at) => at < text.Length && text[at] == '*' ? at + 1 : at;
}
