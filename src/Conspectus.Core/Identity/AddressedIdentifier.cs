using Conspectus.Core.Papers;

namespace Conspectus.Core.Identity;

/// <summary>Which identifier a web address names.</summary>
internal static class AddressedIdentifier
{
    private static readonly string[] FileEndings = [".pdf", ".bib", ".html", ".htm", ".xml", ".endf", ".json"];

    // What publishers put behind the DOI in an address.
    private static readonly string[] Views = ["/pdf", "/full", "/abstract", "/epdf", "/meta", "/html", "/summary", "/fulltext"];

    /// <summary>The identifiers that an http or https address names.</summary>
    public static Identifiers Read(Uri uri)
    {
        var host = uri.Host.ToLowerInvariant();
        if (host.StartsWith("www.", StringComparison.Ordinal)) host = host[4..];
        var path = Uri.UnescapeDataString(uri.AbsolutePath).Trim('/');
        return host switch
        {
            "doi.org" or "dx.doi.org" => IdentifierText.OfField(IdentifierScheme.Doi, path),
            "arxiv.org" or "export.arxiv.org" or "browse.arxiv.org" or "ar5iv.org" or "ar5iv.labs.arxiv.org" or "alphaxiv.org" =>
                IdentifierText.OfField(
                    IdentifierScheme.Arxiv, Bare(Behind(path, "abs/", "pdf/", "html/", "format/", "ps/", "src/", "e-print/"))),
            "openreview.net" or "api.openreview.net" or "api2.openreview.net" when path is "forum" or "pdf" or "attachment" or "notes" =>
                IdentifierText.OfField(IdentifierScheme.OpenReview, Parameter(uri, "id") ?? Parameter(uri, "forum")),
            "aclanthology.org" or "aclanthology.info" or "aclweb.org" =>
                IdentifierText.OfField(IdentifierScheme.AclAnthology, Last(Bare(path))),
            "proceedings.mlr.press" => Pmlr(path),
            "jmlr.org" => Pmlr(Behind(path, "proceedings/papers/")),
            "dblp.org" or "dblp.uni-trier.de" or "dblp.dagstuhl.de" =>
                IdentifierText.OfField(IdentifierScheme.Dblp, Bare(Behind(Behind(path, "rec/"), "bibtex/", "html/"))),
            "semanticscholar.org" or "api.semanticscholar.org" => IdentifierText.OfField(IdentifierScheme.SemanticScholar, Last(path)),
            "openalex.org" or "api.openalex.org" or "explore.openalex.org" => IdentifierText.OfField(IdentifierScheme.OpenAlex, Last(path)),
            _ => OfPublisher(path),
        };
    }

    private static Identifiers Pmlr(string path)
    {
        var parts = path.Split('/');
        return parts.Length < 2 ? Identifiers.None : IdentifierText.OfField(IdentifierScheme.Pmlr, $"{parts[0]}/{Bare(parts[1])}");
    }

    // "dl.acm.org/doi/pdf/10.1145/…", "link.springer.com/chapter/10.1007/…"
    private static Identifiers OfPublisher(string path)
    {
        var at = path.StartsWith("10.", StringComparison.Ordinal) ? 0 : path.IndexOf("/10.", StringComparison.Ordinal) + 1;
        if (at == 0 && !path.StartsWith("10.", StringComparison.Ordinal)) return Identifiers.None;
        var doi = Bare(path[at..]);
        foreach (var view in Views)
        {
            if (doi.EndsWith(view, StringComparison.OrdinalIgnoreCase)) doi = doi[..^view.Length];
        }

        return IdentifierText.OfField(IdentifierScheme.Doi, doi);
    }

    private static string Behind(string path, params ReadOnlySpan<string> prefixes)
    {
        foreach (var prefix in prefixes)
        {
            if (path.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)) return path[prefix.Length..];
        }

        return path;
    }

    private static string Bare(string path)
    {
        foreach (var ending in FileEndings)
        {
            if (path.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) return path[..^ending.Length];
        }

        return path;
    }

    private static string Last(string path) => path[(path.LastIndexOf('/') + 1)..];

    private static string? Parameter(Uri uri, string name) => uri.Query.TrimStart('?').Split('&')
        .Where(p => p.StartsWith(name + "=", StringComparison.Ordinal))
        .Select(p => Uri.UnescapeDataString(p[(name.Length + 1)..]))
        .FirstOrDefault();
}
