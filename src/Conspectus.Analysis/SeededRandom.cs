namespace Conspectus.Analysis;

/// <summary>A small random source whose numbers depend on the seed alone, on every machine and runtime version.</summary>
/// <remarks>SplitMix64 (G. L. Steele, D. Lea, C. H. Flood, OOPSLA 2014). Not for secrets.</remarks>
/// <param name="seed">Any number.</param>
public sealed class SeededRandom(ulong seed)
{
    private ulong _state = seed;

    /// <summary>Sixty-four random bits.</summary>
    public ulong NextBits()
    {
        _state += 0x9E3779B97F4A7C15;
        var z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>Uniform in [0, 1).</summary>
    public double NextDouble() => (NextBits() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Uniform in 0 … bound − 1.</summary>
    public int Next(int bound) => (int)(NextDouble() * bound);

    /// <summary>The numbers 0 … count − 1 in random order.</summary>
    public int[] Order(int count)
    {
        var order = new int[count];
        for (var i = 0; i < count; i++)
        {
            var other = Next(i + 1);
            (order[i], order[other]) = (order[other], i);
        }

        return order;
    }

    /// <summary>Puts some things into random order.</summary>
    /// <remarks>R. A. Fisher and F. Yates, from the last place on (R. Durstenfeld, CACM 7, 1964).</remarks>
    public void Shuffle<T>(T[] items)
    {
        for (var i = items.Length - 1; i > 0; i--)
        {
            var other = Next(i + 1);
            (items[i], items[other]) = (items[other], items[i]);
        }
    }

    /// <summary>Roughly normal with mean 0 and variance 1: the sum of twelve uniform numbers less six.</summary>
    /// <remarks>Additions only, so the result does not depend on a machine's logarithm or sine.</remarks>
    public float NextGaussian()
    {
        double sum = -6;
        for (var i = 0; i < 12; i++) sum += NextDouble();
        return (float)sum;
    }
}
