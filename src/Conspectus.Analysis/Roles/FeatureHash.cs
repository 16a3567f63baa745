namespace Conspectus.Analysis.Roles;

/// <summary>Numbers for features: the same on every machine, and none of the words can be read back from them.</summary>
internal static class FeatureHash
{
    private const uint Offset = 2166136261;
    private const uint Prime = 16777619;
    private const ulong Golden = 0x9E3779B97F4A7C15;
    private const ulong Odd = 0xBF58476D1CE4E5B9;

    /// <summary>FNV-1a over UTF-16 code units.</summary>
    public static uint Of(ReadOnlySpan<char> text)
    {
        var hash = Offset;
        foreach (var c in text) hash = unchecked((hash ^ c) * Prime);
        return hash;
    }

    /// <summary>One number of two, in which every bit of both counts; their order matters.</summary>
    public static uint Mix(uint first, uint second)
    {
        var mixed = unchecked((((ulong)first << 32) | second) * Golden);
        mixed ^= mixed >> 29;
        return (uint)(unchecked(mixed * Odd) >> 32);
    }
}
