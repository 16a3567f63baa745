using Conspectus.Core.Identity;
using Conspectus.Core.Papers;

namespace Conspectus.Sources.Records;

/// <summary>Reads what a paper goes by in catalogues from the columns of a record.</summary>
internal static class IdentifierColumns
{
    private static readonly (Field Field, IdentifierScheme Scheme)[] Own =
    [
        (Field.Doi, IdentifierScheme.Doi), (Field.Arxiv, IdentifierScheme.Arxiv), (Field.AclAnthology, IdentifierScheme.AclAnthology),
        (Field.SemanticScholar, IdentifierScheme.SemanticScholar), (Field.OpenAlex, IdentifierScheme.OpenAlex),
    ];

    // As Semantic Scholar and OpenAlex name them within one object.
    private static readonly (string Member, IdentifierScheme Scheme)[] Catalogues =
    [
        ("doi", IdentifierScheme.Doi), ("arxiv", IdentifierScheme.Arxiv), ("acl", IdentifierScheme.AclAnthology),
            ("dblp", IdentifierScheme.Dblp),
        ("openalex", IdentifierScheme.OpenAlex), ("corpusid", IdentifierScheme.SemanticScholar),
        // As our own exports name them.
        ("aclanthology", IdentifierScheme.AclAnthology), ("openreview", IdentifierScheme.OpenReview), ("pmlr", IdentifierScheme.Pmlr),
        ("semanticscholar", IdentifierScheme.SemanticScholar),
    ];

    /// <summary>The identifiers; of two in one catalogue the first.</summary>
    public static Identifiers Read(RecordColumns columns)
    {
        var found = Identifiers.None;
        foreach (var (field, scheme) in Own)
        {
            foreach (var column in columns.For(field)) found = found.Or(Of(column, scheme, column.Value));
        }

        foreach (var column in columns.For(Field.Identifiers))
        {
            foreach (var (member, scheme) in Catalogues)
            {
                if (column.Value.Member(member) is { } value) found = found.Or(Of(column, scheme, value));
            }
        }

        return found;
    }

    private static Identifiers Of(RecordColumn column, IdentifierScheme scheme, SourceValue value)
    {
        var text = value.Scalar;
        if (scheme == IdentifierScheme.SemanticScholar && text is not null && text.All(char.IsAsciiDigit)) text = "CorpusID:" + text;
        var read = IdentifierText.OfField(scheme, text);
        if (read != Identifiers.None) column.IsUsed = true;
        return read;
    }
}
