namespace Conspectus.Core.Conferences;

/// <summary>One year of a conference.</summary>
/// <param name="Conference">The conference's usual short name, such as "NeurIPS".</param>
/// <param name="Year">The year, or 0 where the source does not tell.</param>
public sealed record Edition(string Conference, int Year)
{
    /// <summary>The edition of papers whose source names neither conference nor year.</summary>
    public static Edition Unknown { get; } = new("Papers", 0);

    /// <summary>
    /// The form that stands in addresses, such as <c>neurips-2023</c>: letters and digits of any script, one hyphen for anything else.
    /// </summary>
    public string Slug
    {
        get
        {
            var spelled = string.Concat(Conference.ToLowerInvariant().Select(c => char.IsLetterOrDigit(c) ? c : '-'));
            var words = spelled.Split('-', StringSplitOptions.RemoveEmptyEntries);
            var name = words.Length > 0 ? string.Join('-', words) : Unknown.Slug;
            return Year > 0 ? $"{name}-{Year}" : name;
        }
    }

    /// <inheritdoc/>
    public override string ToString() => Year > 0 ? $"{Conference} {Year}" : Conference;
}
