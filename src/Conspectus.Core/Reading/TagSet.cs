namespace Conspectus.Core.Reading;

/// <summary>The tags of a paper: numbers from 1 to <see cref="Highest"/>, of which the first nine have keys.</summary>
/// <param name="Bits">The bit n − 1 stands for the tag n.</param>
public readonly record struct TagSet(long Bits)
{
    /// <summary>The highest number of a tag.</summary>
    public const int Highest = 60;

    /// <summary>The highest number of a tag that a key sets.</summary>
    public const int HighestKey = 9;

    /// <summary>No tag.</summary>
    public static TagSet None => default;

    /// <summary>Whether there is no tag.</summary>
    public bool IsEmpty => Bits == 0;

    /// <summary>The numbers, ascending.</summary>
    public IEnumerable<int> Numbers()
    {
        for (var tag = 1; tag <= Highest; tag++)
        {
            if (Has(tag)) yield return tag;
        }
    }

    /// <summary>Whether there is a tag with this number.</summary>
    public static bool IsTag(int number) => number is >= 1 and <= Highest;

    /// <summary>The tags with these numbers.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A number is not that of a tag.</exception>
    public static TagSet Of(params IEnumerable<int> numbers) => numbers.Aggregate(None, (set, number) => set.With(number, true));

    /// <summary>Whether a number stands for tags that there can be.</summary>
    public static bool IsSound(long bits) => bits is >= 0 and < 1L << Highest;

    /// <summary>Whether the tag is set.</summary>
    public bool Has(int tag) => IsTag(tag) && (Bits & Bit(tag)) != 0;

    /// <summary>The same tags with one set or taken off.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no tag with this number.</exception>
    public TagSet With(int tag, bool isSet) => IsTag(tag)
        ? new TagSet(isSet ? Bits | Bit(tag) : Bits & ~Bit(tag))
        : throw new ArgumentOutOfRangeException(nameof(tag), tag, $"Tags are numbered from 1 to {Highest}.");

    /// <summary>The tags of both.</summary>
    public TagSet Or(TagSet other) => new(Bits | other.Bits);

    /// <summary>The tags of this that the other lacks.</summary>
    public TagSet Without(TagSet other) => new(Bits & ~other.Bits);

    private static long Bit(int tag) => 1L << (tag - 1);
}
