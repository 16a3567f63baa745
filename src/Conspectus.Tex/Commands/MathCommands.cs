namespace Conspectus.Tex.Commands;

/// <summary>What is known of each formula command: every one the renderer accepts, and the Unicode text of most.</summary>
internal static class MathCommands
{
    private static readonly Dictionary<string, MathCommand> Commands = Load();

    private static readonly Dictionary<string, MathCommand>.AlternateLookup<ReadOnlySpan<char>> CommandsBySpan =
        Commands.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Macros that many authors define alike, and what they stand for; a digit gives the number of arguments taken.</summary>
    private static readonly Dictionary<string, (int Arguments, string Body)> Macros = new(StringComparer.Ordinal)
    {
        ["eps"] = (0, @"\varepsilon"),
        ["R"] = (0, @"\mathbb{R}"),
        ["N"] = (0, @"\mathbb{N}"),
        ["Z"] = (0, @"\mathbb{Z}"),
        ["norm"] = (1, @"\lVert #1\rVert "),
        ["abs"] = (1, @"\lvert #1\rvert "),
        ["set"] = (1, @"\{#1\}"),
        ["order"] = (0, @"\mathcal{O}"),
        ["C"] = (0, @"\mathbb{C}"),
        ["inner"] = (2, @"\langle #1,#2\rangle "),
        ["real"] = (0, @"\mathbb{R}"),
        ["Real"] = (0, @"\mathbb{R}"),
        ["F"] = (0, @"\mathbb{F}"),
        ["Tilde"] = (0, @"\tilde"),
        ["mathds"] = (0, @"\mathbb"),
        ["bbR"] = (0, @"\mathbb{R}"),
        ["RR"] = (0, @"\mathbb{R}"),
        ["reals"] = (0, @"\mathbb{R}"),
        ["Reals"] = (0, @"\mathbb{R}"),
        ["EE"] = (0, @"\mathbb{E}"),
        ["E"] = (0, @"\mathbb{E}"),
        ["PP"] = (0, @"\mathbb{P}"),
        ["cO"] = (0, @"\mathcal{O}"),
        ["calO"] = (0, @"\mathcal{O}"),
        ["bigO"] = (0, @"\mathcal{O}"),
        ["tO"] = (0, @"\tilde{O}"),
        ["Otilde"] = (0, @"\tilde{O}"),
        ["otilde"] = (0, @"\tilde{O}"),
        ["Otil"] = (0, @"\tilde{O}"),
        ["tlO"] = (0, @"\tilde{O}"),
        ["wt"] = (0, @"\widetilde"),
        ["wh"] = (0, @"\widehat"),
        ["nicefrac"] = (2, "{{#1}/{#2}}"),
        ["sfrac"] = (2, "{{#1}/{#2}}"),
        ["ensuremath"] = (1, "{#1}"),
        ["textproc"] = (1, @"\text{#1}"),
        ["textsl"] = (1, @"\textit{#1}"),
        ["mathbbm"] = (0, @"\mathbb"),
        ["dotp"] = (2, @"\langle #1,#2\rangle"),
        ["xspace"] = (0, ""),
        ["mc"] = (0, @"\mathcal"),
        ["mb"] = (0, @"\mathbf"),
        ["bbE"] = (0, @"\mathbb{E}"),
        ["bbP"] = (0, @"\mathbb{P}"),
        ["mleft"] = (0, @"\left"),
        ["mright"] = (0, @"\right"),
        ["label"] = (1, ""),
        ["emph"] = (1, @"\textit{#1}"),
        ["sl"] = (0, @"\it"),
        ["sc"] = (0, @"\rm"),
        ["em"] = (0, @"\it"),
        ["boldmath"] = (0, ""),
        ["notag"] = (0, ""),
        ["nonumber"] = (0, ""),
        ["displaylimits"] = (0, ""),
        ["independent"] = (0, @"\perp"),
        ["indep"] = (0, @"\perp"),
        ["exist"] = (0, @"\exists"),
        ["isin"] = (0, @"\in"),
        ["niton"] = (0, @"\not\ni"),
        ["nsub"] = (0, @"\not\subset"),
        ["nsup"] = (0, @"\not\supset"),
        ["defeq"] = (0, ":="),
        ["hfill"] = (0, ""),
        ["textsuperscript"] = (1, "^{#1}"),
        ["textsubscript"] = (1, "_{#1}"),
        ["vspace"] = (1, ""),
        ["cite"] = (1, ""),
        ["textsc"] = (1, @"\text{#1}"),
        ["ref"] = (1, ""),
        ["eqref"] = (1, ""),
        ["tag"] = (1, ""),
        ["textmu"] = (0, @"\mu"),
        ["unaryminus"] = (0, "-"),
        ["unaryplus"] = (0, "+"),
        ["texttimes"] = (0, @"\times"),
        ["href"] = (2, @"\text{#2}"),
        ["mspace"] = (1, @"\mkern#1 "),
        ["scalebox"] = (2, "{#2}"),
        ["rotatebox"] = (2, "{#2}"),
        ["resizebox"] = (3, "{#3}"),
    };

    /// <summary>The names of all commands, each with the number of its arguments.</summary>
    public static IEnumerable<(string Name, int Arguments)> Names => Commands.Select(c => (c.Key, c.Value.Arguments));

    public static bool IsKnown(string name) => Commands.ContainsKey(name);

    /// <summary>How many arguments the command takes; 0 for one that is not known.</summary>
    public static int Arguments(ReadOnlySpan<char> name) => CommandsBySpan.TryGetValue(name, out var command) ? command.Arguments : 0;

    private static readonly Dictionary<char, char> Kinds = Commands.Values.Where(c => c is { Kind: 'r' or 'b', Text: [> '~'] })
        .GroupBy(c => c.Text[0]).ToDictionary(g => g.Key, g => g.First().Kind);

    /// <summary>'r' for the character of a relation, 'b' for that of a binary operator, 's' for any other.</summary>
    public static char KindOf(char sign) => Kinds.GetValueOrDefault(sign, 's');

    /// <summary>The one character that a relation, an operator or a symbol stands for; null for any other command.</summary>
    public static string? Sign(ReadOnlySpan<char> name) =>
        CommandsBySpan.TryGetValue(name, out var command) && command is { Kind: 'r' or 'b' or 's' or 'o', Text.Length: 1 } ? command.Text
            : null;

    public static MathCommand? Find(string name) => Commands.GetValueOrDefault(name);

    /// <summary>The conventional meaning of an author's macro that the renderer does not know.</summary>
    public static bool TryMacro(string name, out int arguments, out string body)
    {
        var found = Macros.TryGetValue(name, out var macro);
        (arguments, body) = macro;
        return found;
    }

    /// <summary>
    /// The relation in a name such as <c>\nequiv</c> or <c>\notperp</c>, which neither the renderer nor LaTeX knows. A short name that
    /// begins with n may be an author's own macro, such as <c>\nll</c>, and is not taken for a negation.
    /// </summary>
    public static string? Negated(string name)
    {
        var whole = name.StartsWith("not", StringComparison.Ordinal) && name.Length > 4;
        if (!whole && !(name.StartsWith('n') && (name.Length > 4 || name is "nin" or "nni" or "nlt" or "ngt" or "niff")))
            return null;
        var relation = name[(whole ? 3 : 1)..];
        var known = Commands.TryGetValue(relation, out var command) && (command.Kind == 'r' || relation is "exists");
        return known || relation is "indep" or "independent" ? relation : null;
    }

    /// <summary>The longest command that starts <paramref name="run"/>, for text that has lost its braces: <c>\mathcalO</c>.</summary>
    public static string? LongestPrefix(string run)
    {
        for (var length = Math.Min(run.Length - 1, 16); length >= 4; length--)
            if (Commands.TryGetValue(run[..length], out var command) && (command.Arguments == 1 || command.Kind == 'o'))
                return run[..length];
        return run.StartsWith("log", StringComparison.Ordinal) && run.Length is > 3 and < 6 ? "log" : null;
    }

    private static Dictionary<string, MathCommand> Load()
    {
        using var reader = new StreamReader(typeof(MathCommands).Assembly.GetManifestResourceStream("MathCommands.tsv")!);
        var commands = new Dictionary<string, MathCommand>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            var cells = line.Split('\t');
            var kind = cells[1][0];
            commands[cells[0]] = new MathCommand(kind, char.IsDigit(kind) ? kind - '0' : 0, cells[2]);
        }
        // Temml draws these two from several parts, so that the generated table has no character for them.
        commands["surd"] = new MathCommand('s', 0, "√");
        commands["centerdot"] = new MathCommand('b', 0, "⋅");
        return commands;
    }
}
