using System.Globalization;
using Conspectus.Reader.Papers;
using Conspectus.Reader.Shared;
using Conspectus.Workbench.Papers;
using Conspectus.Workbench.Reading;
using Microsoft.AspNetCore.Http;

namespace Conspectus.Reader.Reading;

/// <summary>A queue as its address says it: the filters of a list of papers, an order, and the seed of a shuffled one.</summary>
/// <param name="Filter">Which papers.</param>
/// <param name="Chosen">The order asked for, or null for the usual one.</param>
/// <param name="Seed">The seed of a shuffled order.</param>
public sealed record QueueAddress(PaperFilter Filter, QueueOrder? Chosen, int Seed)
{
    /// <summary>The id of the interest that is read for, or null.</summary>
    public string? Interest { get; init; }

    /// <summary>The orders and their names, in the order in which they are offered.</summary>
    public static IReadOnlyList<(QueueOrder Order, string Label)> Orders { get; } =
    [
        (QueueOrder.Suggested, "suggested first"),
        (QueueOrder.Topics, "topic by topic"),
        (QueueOrder.Spread, "a bit of everything"),
        (QueueOrder.Best, "best match first"),
        (QueueOrder.Decision, "orals first"),
        (QueueOrder.Map, "along the map"),
        (QueueOrder.Programme, "by session"),
        (QueueOrder.Library, "as listed"),
        (QueueOrder.Random, "shuffled"),
    ];

    /// <summary>The order of the queue.</summary>
    public QueueOrder Order => Chosen ?? (Filter.Text.Length > 0 ? QueueOrder.Best : QueueOrder.Topics);

    /// <summary>Whether it is the whole library or a whole topic.</summary>
    public bool IsPlain => Filter.Topic is null or [_] && Filter with { Topic = null } == new PaperFilter();

    /// <summary>Reads a queue from an address; what cannot be understood narrows nothing.</summary>
    public static QueueAddress Read(IQueryCollection query) => new(
        PaperAddresses.Read(query) with { Sort = null, Page = 1 },
        Enum.TryParse<QueueOrder>(query["order"], true, out var order) && Enum.IsDefined(order) ? order : null,
        int.TryParse(query["seed"], NumberStyles.None, CultureInfo.InvariantCulture, out var seed) ? seed : 0)
    {
        Interest = query["interest"].ToString() is { Length: > 0 } interest && interest.All(char.IsAsciiHexDigit) ? interest : null,
    };

    /// <summary>A whole topic.</summary>
    public static QueueAddress Topic(int topic) => new(new PaperFilter { Topic = topic }, null, 0);

    /// <summary>What the use case is asked.</summary>
    public QueueRequest ToRequest() => new(Filter.ToQuery(), Order, Seed) { Interest = Interest };

    /// <summary>The parameters that say the same, in a fixed order; those without a value are null.</summary>
    public IReadOnlyList<(string Name, string? Value)> Parameters() =>
    [
        .. Filter.Parameters(),
        ("order", Chosen?.ToString().ToLowerInvariant()),
        ("interest", Interest),
        ("seed", Order == QueueOrder.Random ? Seed.ToString(CultureInfo.InvariantCulture) : null),
    ];

    /// <summary>The address of the queue, at one of its papers or at the first unread one.</summary>
    public string Address(string? paper = null) => Links.Query("/reading", [.. Parameters(), ("paper", paper)]);
}
