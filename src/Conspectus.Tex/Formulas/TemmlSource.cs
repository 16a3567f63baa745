namespace Conspectus.Tex.Formulas;

/// <summary>The renderer's script and how it is called, the same for each engine.</summary>
internal static class TemmlSource
{
    /// <summary>Time after which a formula counts as failed; ordinary ones take well under a millisecond.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);

    /// <summary>Defines <c>render(tex, display)</c>, which gives null for a formula that fails.</summary>
    public const string Entry = """
        function render(tex, display) {
          try {
            return temml.renderToString(tex, { displayMode: display, throwOnError: true, trust: false, strict: false,
              annotate: false, maxExpand: 1000, maxSize: [20, 200] });
          } catch (e) { return null; }
        }
        """;

    public static string Script()
    {
        using var reader = new StreamReader(typeof(TemmlSource).Assembly.GetManifestResourceStream("temml.min.js")!);
        return reader.ReadToEnd();
    }
}
