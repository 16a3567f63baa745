using Conspectus.Core.Conferences;

namespace Conspectus.Sources.AclAnthology;

/// <summary>A volume, whose papers inherit from it.</summary>
/// <param name="Collection">The id of the collection: "2022.emnlp" or, of before 2020, "P19".</param>
/// <param name="Id">Its id in the collection: "main" or "1".</param>
/// <param name="Title">Its title.</param>
/// <param name="Year">Its year.</param>
/// <param name="Venue">The short name of its venue: "emnlp".</param>
internal sealed record AclVolume(string Collection, string Id, string Title, string Year, string Venue)
{
    private const int LongestAcronym = 5;

    /// <summary>The conference, from the short name: "EMNLP", "WMT", "Findings"; empty where the volume does not tell.</summary>
    public string Conference => Venue.Length == 0 ? "" : ConferenceNames.IsKnown(Venue) ? ConferenceNames.Canonical(Venue)
        : Venue.Length <= LongestAcronym ? Venue.ToUpperInvariant() : char.ToUpperInvariant(Venue[0]) + Venue[1..];

    /// <summary>The Anthology's identifier of a paper in it, or empty.</summary>
    public string IdentifierOf(string paper)
    {
        if (Collection.Length == 0 || Id.Length == 0 || paper.Length == 0) return "";
        if (Collection.Contains('.')) return $"{Collection}-{Id}.{paper}";
        // W19-5301 and P19-1001: volumes of workshops have two digits, others one.
        return Collection.StartsWith('W') || Collection == "C69" || (Collection == "D19" && Id.Length > 1)
            ? $"{Collection}-{Id.PadLeft(2, '0')}{paper.PadLeft(2, '0')}"
            : $"{Collection}-{Id}{paper.PadLeft(3, '0')}";
    }
}
