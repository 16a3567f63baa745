using System.Text.Json;

namespace Conspectus.Tex.Formulas;

/// <summary>The renderer's script and how it is called, the same for each engine.</summary>
internal static class TemmlSource
{
    public const string OutOfTime = "it takes longer than two seconds";

    private const int LongestReason = 200;

    /// <summary>Time after which a formula counts as failed; ordinary ones take well under a millisecond.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);

    /// <summary>
    /// Defines <c>render(tex, display)</c>, which gives markup, or an exclamation mark and the reason for a formula that fails;
    /// and <c>renderAll(json)</c>, which does so for many. The reasons quote a piece of the formula that may be cut within a
    /// character, so what is left of one is replaced.
    /// </summary>
    public const string Entry = """
        function render(tex, display) {
          try {
            return temml.renderToString(tex, { displayMode: display, throwOnError: true, trust: false, strict: false,
              annotate: false, maxExpand: 1000, maxSize: [20, 200] });
          } catch (e) { return "!" + String(e && e.message || e).replace(/[\ud800-\udfff]/g, "?"); }
        }
        function renderAll(json) {
          return JSON.stringify(JSON.parse(json).map(f => render(f.Tex, f.Display)));
        }
        """;

    /// <summary>What <c>renderAll</c> is given.</summary>
    public static string Write(IReadOnlyList<Formula> formulas) => JsonSerializer.Serialize(formulas);

    /// <summary>What <c>renderAll</c> returned, read.</summary>
    public static IReadOnlyList<FormulaResult>? ReadAll(string? answer) =>
        JsonSerializer.Deserialize<List<string?>>(answer ?? "null")?.ConvertAll(Read);

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
