using System.Text.Json;
using Conspectus.Core;
using Conspectus.Core.Names;
using Conspectus.Core.Papers;

namespace Conspectus.Articles.Styles;

/// <summary>
/// Formats references by a style with citeproc-js, run by an embedded JavaScript engine: V8 where its native library is present, a managed
/// one elsewhere. About a millisecond a reference in V8. Deterministic. For one thread at a time.
/// </summary>
public sealed class CitationFormatter : IDisposable
{
    private readonly CitationStyle _style;
    private readonly IStyleScript _script;

    /// <summary>Starts the engine and reads the style.</summary>
    /// <param name="style">The style.</param>
    /// <exception cref="ConspectusException">The style cannot be used.</exception>
    public CitationFormatter(CitationStyle style) : this(style, managed: false)
    {
    }

    internal CitationFormatter(CitationStyle style, bool managed)
    {
        _style = style;
        try
        {
            _script = Start(style.Xml, managed);
        }
        catch (StyleScriptException e)
        {
            throw Refused(e);
        }
    }

    /// <summary>A paper's reference, without the number that some styles put in front of it.</summary>
    /// <param name="paper">The paper.</param>
    /// <exception cref="ConspectusException">The style cannot format it, such as one that has no bibliography.</exception>
    public StyledReference Format(Paper paper)
    {
        try
        {
            return StyledReference.Read(_script.Format(Item(paper)));
        }
        catch (StyleScriptException e)
        {
            throw Refused(e);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _script.Dispose();

    private ConspectusException Refused(StyleScriptException e)
    {
        var said = e.Message.ReplaceLineEndings(" ");
        return new ConspectusException(
            $"The style {_style.Name} cannot be used: {(said.Length > 200 ? said[..200] + "…" : said)}",
            "Name a CSL style with a bibliography that depends on no other style; dependent styles name their parent in a link.", e);
    }

    private static IStyleScript Start(string style, bool managed)
    {
        if (managed) return new JintStyleScript(style);
        try
        {
            return new V8StyleScript(style);
        }
        catch (Exception e) when (e is TypeLoadException or DllNotFoundException or BadImageFormatException or TypeInitializationException)
        {
            // ClearScript reports a missing native library with one of these, by platform.
            return new JintStyleScript(style);
        }
    }

    // CSL-JSON: https://docs.citationstyles.org/en/stable/specification.html#appendix-iii-types
    private static string Item(Paper paper)
    {
        var item = new Dictionary<string, object>
        {
            ["id"] = paper.Key,
            ["type"] = "paper-conference",
            ["title"] = paper.Title.Text.ReplaceLineEndings(" "),
            ["container-title"] = paper.Edition.Conference == "NeurIPS"
                ? "Advances in Neural Information Processing Systems" : paper.Edition.ToString(),
        };
        var authors = paper.Authors.Select(PersonName.Of)
            .Where(p => p.Kind != NameKind.Others && p.Family.Length > 0).Select(Name).ToList();
        if (authors.Count > 0) item["author"] = authors;
        if (paper.Edition.Year > 0) item["issued"] = new Dictionary<string, int[][]> { ["date-parts"] = [[paper.Edition.Year]] };
        if (paper.Url is { } url) item["URL"] = url;
        return JsonSerializer.Serialize(item);
    }

    private static Dictionary<string, string> Name(PersonName person)
    {
        if (person.Kind != NameKind.Person || person.Given.Length == 0) return new() { ["literal"] = person.Display };
        Dictionary<string, string> name = new() { ["family"] = person.Family, ["given"] = person.Given };
        if (person.Particle.Length > 0) name["non-dropping-particle"] = person.Particle;
        if (person.Suffix.Length > 0) name["suffix"] = person.Suffix;
        return name;
    }
}
