using Conspectus.Core.Identity;
using Conspectus.Core.Papers;

namespace Conspectus.Library.Memory.Importing;

/// <summary>What a paper shows of itself when it is compared, as the store has it, with the store's fault.</summary>
internal static class FaultyIdentity
{
    /// <summary>The keys of a record.</summary>
    internal static PaperKeys Of(Paper paper, string sourceKind, MemoryServer server)
    {
        var keys = PaperKeys.Of(paper, server.Has(Fault.SourceIdsOfAllKinds) ? "" : sourceKind);
        if (server.Has(Fault.EditionsJoin)) keys = keys with { Edition = "" };
        if (server.Has(Fault.TitleIsEnough)) keys = keys with { Authors = [] };
        if (server.Has(Fault.DecisionsAreIgnored)) keys = keys with { Decision = default };
        if (server.Has(Fault.AbstractsAreIgnored)) keys = keys with { Abstract = () => "" };
        if (server.Has(Fault.AddressesAreIgnored))
            keys = keys with { Aliases = [.. keys.Aliases.Where(a => a.Kind != PaperAlias.Address)] };
        if (server.Has(Fault.CataloguesAreIgnored)) keys = keys with { Aliases = [.. keys.Aliases.Where(IsOfSource)] };
        return keys;
    }

    /// <summary>A known paper after an import.</summary>
    internal static Paper Update(Paper known, Paper incoming, MemoryServer server)
    {
        var paper = PaperMerge.Update(known, incoming);
        if (server.Has(Fault.MissingFieldsAreEmptied)) paper = incoming with { Id = known.Id, Key = known.Key, SourceId = paper.SourceId };
        if (server.Has(Fault.KeyFollowsTheTitle)) paper = paper with { Key = incoming.Key };
        if (server.Has(Fault.LastDecisionStays)) paper = paper with { Decision = incoming.Decision };
        return paper;
    }

    private static bool IsOfSource(PaperAlias alias) =>
        alias.Kind is PaperAlias.Title or PaperAlias.Address || alias.Kind.Contains(':', StringComparison.Ordinal);
}
