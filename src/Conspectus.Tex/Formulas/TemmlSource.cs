namespace Conspectus.Tex.Formulas;

/// <summary>The renderer's script and how it is called, the same for each engine.</summary>
internal static class TemmlSource
{
    public const string TooMuchWork = "rendering it takes too many steps";

    private const int LongestReason = 200;

    /// <summary>
    /// Most statements of the script that the managed engine runs for one formula. The heaviest formulas that the bounds let
    /// through take two million; the number of statements is the same on every machine.
    /// </summary>
    public const int MostStatements = 50_000_000;

    /// <summary>
    /// Defines <c>render(tex, display)</c>, which gives markup, or an exclamation mark and the reason for a formula that fails;
    /// and <c>renderAll(formulas)</c>, which does so for many in one text, separated by U+0000. The reasons quote a piece of the formula
    /// that may be cut within a character, so half of a surrogate pair is replaced.
    /// </summary>
    public const string Entry = """
        function render(tex, display) {
          try {
            return temml.renderToString(tex, { displayMode: display, throwOnError: true, trust: false, strict: false,
              annotate: false, maxExpand: 1000, maxSize: [20, 200] });
          } catch (e) { return "!" + String(e && e.message || e).replace(/[\ud800-\udfff]/g, "?"); }
        }
        function renderAll(formulas) {
          return formulas.split("\0").map(f => render(f.slice(1), f[0] === "d")).join("\0");
        }
        """;

    /// <summary>What <c>renderAll</c> is given. None of the formulas holds the character that parts them.</summary>
    public static string Write(IReadOnlyList<Formula> formulas) => string.Join('\0', formulas.Select(f => (f.Display ? "d" : "t") + f.Tex));

    /// <summary>What <c>renderAll</c> returned, read.</summary>
    public static IReadOnlyList<FormulaResult> ReadAll(string? answer) => [.. (answer ?? "").Split('\0').Select(Read)];

    /// <summary>What <c>render</c> returned, read.</summary>
    public static FormulaResult Read(string? answer) => answer switch
    {
        null or "" => Failure("the renderer gave nothing"),
        ['!', .. var message] => Failure(message),
        _ => new FormulaResult(answer, Failed: false),
    };

    /// <summary>A failure and its reason, on one line and of bounded length.</summary>
    public static FormulaResult Failure(string reason)
    {
        reason = reason.ReplaceLineEndings(" ");
        return new FormulaResult("", Failed: true, reason.Length > LongestReason ? reason[..LongestReason] + "…" : reason);
    }

    public static string Script()
    {
        using var reader = new StreamReader(typeof(TemmlSource).Assembly.GetManifestResourceStream("temml.min.js")!);
        return reader.ReadToEnd();
    }
}
