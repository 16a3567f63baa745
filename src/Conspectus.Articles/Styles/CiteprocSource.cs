using System.Text.Json;

namespace Conspectus.Articles.Styles;

/// <summary>The script of citeproc-js and how it is called, the same for each engine.</summary>
/// <remarks>
/// citeproc-js, by Frank Bennett, is embedded unchanged as npm has it, under the Common Public Attribution License 1.0; the styles and
/// the locale, by their authors, under CC BY-SA 3.0. docs/decisions tells why.
/// </remarks>
internal static class CiteprocSource
{
    /// <summary>What a module of Node.js expects to find.</summary>
    public const string Before = "var module = { exports: {} }, exports = module.exports;";

    /// <summary>
    /// Defines <c>load(style, locale)</c> and <c>format(item)</c>. Each item is formatted alone: what tells the works of one author and
    /// year apart has no place in a numbered list, and takes citeproc-js a time that grows with the square of the list.
    /// </summary>
    public const string Entry = """
        var engine, current;
        function load(style, locale) {
          engine = new CSL.Engine({ retrieveLocale: () => locale, retrieveItem: () => current }, style, "en-US", true);
          engine.setOutputFormat("html");
        }
        function format(json) {
          current = JSON.parse(json);
          engine.updateItems([current.id]);
          const made = engine.makeBibliography();
          if (!made) throw new Error("The style has no bibliography.");
          engine.updateItems([]);
          return made[1].join("");
        }
        """;

    /// <summary>The script.</summary>
    public static string Script() => Embedded.Text("citeproc.js");

    /// <summary>The words of American English that styles ask for.</summary>
    public static string Locale() => Table("csl-locales.json")["en-US"];

    /// <summary>The bundled styles, by name.</summary>
    public static IReadOnlyDictionary<string, string> Styles() => Table("csl-styles.json");

    private static Dictionary<string, string> Table(string name) =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(Embedded.Text(name))!;
}
