using System.Globalization;
using System.Text.RegularExpressions;
using Conspectus.Core.Papers;

namespace Conspectus.Core.Identity;

/// <summary>Reads identifiers as fields and addresses write them. Any text can be read; what is no identifier gives none.</summary>
public static partial class IdentifierText
{
    private const int Longest = 2_000;
    private const RegexOptions AnyCase = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>
    /// The identifiers that a web address names: of the catalogue's own site, of doi.org, or a publisher's address with a DOI in it.
    /// </summary>
    /// <param name="address">An http or https address; anything else names none.</param>
    public static Identifiers OfAddress(string? address)
    {
        if (address is null || address.Length > Longest) return Identifiers.None;
        if (!Uri.TryCreate(address.Trim(), UriKind.Absolute, out var uri)) return Identifiers.None;
        return uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps ? AddressedIdentifier.Read(uri) : Identifiers.None;
    }

    /// <summary>The identifiers that several addresses name; of two in one catalogue the first.</summary>
    public static Identifiers OfAddresses(params IEnumerable<string?> addresses) =>
        addresses.Aggregate(Identifiers.None, (known, address) => known.Or(OfAddress(address)));

    /// <summary>
    /// The identifier that a field named for a catalogue holds, with or without prefix ("doi:10.…", "arXiv:2301.00001v2") or as an address.
    /// </summary>
    /// <param name="scheme">The catalogue for which the field is named.</param>
    /// <param name="value">What the field holds.</param>
    /// <returns>
    /// The identifier, and those of other catalogues that it implies: the DOI of an arXiv paper names the paper in arXiv too.
    /// </returns>
    public static Identifiers OfField(IdentifierScheme scheme, string? value)
    {
        if (string.IsNullOrWhiteSpace(value) || value.Length > Longest) return Identifiers.None;
        var text = value.Trim();
        if (text.Contains("://", StringComparison.Ordinal)) return OfAddress(text);
        return scheme switch
        {
            IdentifierScheme.Doi => OfDoi(text),
            IdentifierScheme.Arxiv => OfArxiv(text),
            IdentifierScheme.OpenReview => Forum().IsMatch(text) ? new Identifiers { OpenReview = text } : Identifiers.None,
            IdentifierScheme.AclAnthology => OfAnthology(text),
            IdentifierScheme.Pmlr => Pmlr().IsMatch(text) ? new Identifiers { Pmlr = text.ToLowerInvariant() } : Identifiers.None,
            IdentifierScheme.Dblp => Dblp().IsMatch(text) ? new Identifiers { Dblp = Dblp().Replace(text, "${key}") } : Identifiers.None,
            IdentifierScheme.SemanticScholar => OfSemanticScholar(text),
            IdentifierScheme.OpenAlex => Work().IsMatch(text) ? new Identifiers { OpenAlex = text.ToUpperInvariant() } : Identifiers.None,
            _ => throw new ArgumentOutOfRangeException(nameof(scheme)),
        };
    }

    /// <summary>The same identifiers, each normalised; what is none is left out.</summary>
    public static Identifiers Normalize(Identifiers identifiers) => identifiers == Identifiers.None
        ? identifiers
        : identifiers.List().Aggregate(Identifiers.None, (known, id) => known.Or(OfField(id.Scheme, id.Value)));

    private static Identifiers OfDoi(string text)
    {
        if (Doi().Match(text) is not { Success: true } match) return Identifiers.None;
        var doi = match.Value.TrimEnd('.', ',', ';', '"', '\'', '>', '}', ']').ToLowerInvariant();
        if (doi.EndsWith(')') && !doi.Contains('(')) doi = doi.TrimEnd(')');
        var found = new Identifiers { Doi = doi };
        if (doi.StartsWith("10.48550/arxiv.", StringComparison.Ordinal)) return found.Or(OfArxiv(doi["10.48550/arxiv.".Length..]));
        return doi.StartsWith("10.18653/v1/", StringComparison.Ordinal) ? found.Or(OfAnthology(doi["10.18653/v1/".Length..])) : found;
    }

    private static Identifiers OfArxiv(string text)
    {
        if (Arxiv().Match(text) is not { Success: true } match) return Identifiers.None;
        // The subject class is no part of an old identifier: math.GT/0309136 is math/0309136.
        var old = $"{match.Groups["archive"].Value.ToLowerInvariant()}/{match.Groups["old"].Value}";
        var isNumber = int.TryParse(match.Groups["version"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var version);
        return new Identifiers
        {
            Arxiv = match.Groups["number"] is { Success: true } number ? number.Value : old,
            ArxivVersion = isNumber && version > 0 ? version : null,
        };
    }

    private static Identifiers OfAnthology(string text)
    {
        if (Anthology().Match(text) is not { Success: true } match) return Identifiers.None;
        var old = match.Groups["old"];
        return new Identifiers { AclAnthology = old.Success ? old.Value.ToUpperInvariant() : match.Groups["new"].Value.ToLowerInvariant() };
    }

    private static Identifiers OfSemanticScholar(string text)
    {
        if (Scholar().Match(text) is not { Success: true } match) return Identifiers.None;
        var corpus = match.Groups["corpus"];
        return new Identifiers { SemanticScholar = corpus.Success ? "CorpusID:" + corpus.Value : text.ToLowerInvariant() };
    }

    [GeneratedRegex(@"10\.[0-9]{4,9}(?:\.[0-9]+)*/[^\s<>""]+", RegexOptions.CultureInvariant)]
    private static partial Regex Doi();

    // "arXiv:2301.00001v2 [cs.LG]", "math.GT/0309136"
    [GeneratedRegex(
        @"^(?:arxiv:\s*)?(?:(?<number>[0-9]{4}\.[0-9]{4,5})|(?<archive>[a-z-]+)(?:\.[a-z]{2})?/(?<old>[0-9]{7}))"
        + @"(?:v(?<version>[0-9]{1,4}))?(?:\s*\[[^\]]*\])?$",
        AnyCase)]
    private static partial Regex Arxiv();

    [GeneratedRegex("^[A-Za-z0-9_-]{6,64}$", RegexOptions.CultureInvariant)]
    private static partial Regex Forum();

    [GeneratedRegex("^(?:(?<old>[a-z][0-9]{2}-[0-9]{4,5})|(?<new>[0-9]{4}\\.[a-z0-9_]+-[a-z0-9_]+\\.[0-9]+))(?:v[0-9]+)?$", AnyCase)]
    private static partial Regex Anthology();

    [GeneratedRegex("^v[0-9]{1,4}/[a-z][a-z0-9_-]*$", AnyCase)]
    private static partial Regex Pmlr();

    [GeneratedRegex(@"^(?:dblp:)?(?<key>(?:conf|journals|books|series|phd|reference|tr|data)/[^\s/]+/[^\s/]+)$", AnyCase)]
    private static partial Regex Dblp();

    [GeneratedRegex("^(?:corpusid:\\s*(?<corpus>[0-9]+)|[0-9a-f]{40})$", AnyCase)]
    private static partial Regex Scholar();

    [GeneratedRegex("^w[0-9]{3,}$", AnyCase)]
    private static partial Regex Work();
}
