using System.Globalization;

namespace Conspectus.Core.Reading;

/// <summary>A tag as its reader calls it.</summary>
/// <param name="Number">Its number, from 1 to <see cref="TagSet.Highest"/>.</param>
/// <param name="Name">Its name.</param>
public sealed record ReaderTag(int Number, string Name)
{
    /// <summary>The longest name in characters.</summary>
    public const int LongestName = 40;

    /// <summary>What a tag is called as long as its reader has not named it: "tag 1".</summary>
    public static string DefaultName(int number) => "tag " + number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Whether it has the name that it begins with.</summary>
    public bool IsUnnamed => Name == DefaultName(Number);
}
