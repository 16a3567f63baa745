using System.Text;
using Conspectus.Core;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Conspectus.Sources.Tests;

/// <summary>Whatever the bytes, a source gives records and issues or a message, and never anything else.</summary>
public sealed class FuzzTests
{
    private static readonly byte[][] Samples = Directory.EnumerateFiles(Repository.Samples, "*", SearchOption.AllDirectories)
        .Where(f => !f.EndsWith(".expected", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(File.ReadAllBytes).ToArray();

    private static readonly string[] Splinters =
        ["{", "}", "[", "]", "\"", ",", ":", "\n", "\0", "\\", "\\ud800", "\\udc00\\", "null", "1e999", "-", "true", "|", "\uFEFF", "\r\n",
            "<", "</", "/>", "<a>", "<![CDATA[", "]]>", "&x;", "&#0;", "<!DOCTYPE a [<!ENTITY b 'c'>]>", "TY  - ", "ER  - ", "@a{", "%0 ",
                "PK\u0003\u0004",
            "{}", "[[[[", "\"results\":", "\"title\":", "\"content\":{", "\u2028"];

    [Property(MaxTest = 300)]
    public bool Random_bytes(byte[] bytes, bool packed) => IsHandled(packed ? TempFolder.Gzip(bytes) : bytes);

    [Property(MaxTest = 300)]
    public bool Damaged_gzip(PositiveInt sample, PositiveInt place, byte replacement)
    {
        var bytes = TempFolder.Gzip(Samples[sample.Get % Samples.Length]);
        bytes[place.Get % bytes.Length] = replacement;
        return IsHandled(bytes);
    }

    [Property(MaxTest = 1500)]
    public Property Mutated_samples() => Prop.ForAll(Mutants().ToArbitrary(), IsHandled);

    /// <summary>
    /// 60 mutants of each sample, the same every time; with CONSPECTUS_FUZZ_SECONDS=600 others for as long, on each. None may take longer
    /// than 20 seconds, nor leave more than 512 MiB in memory.
    /// </summary>
    [Theory]
    [MemberData(nameof(SampleNames))]
    public void Mutants_of_a_sample(string name)
    {
        var sample = File.ReadAllBytes(Path.Combine(Repository.Samples, name));
        var seconds = double.Parse(Environment.GetEnvironmentVariable("CONSPECTUS_FUZZ_SECONDS") ?? "0",
            System.Globalization.CultureInfo.InvariantCulture);
        var clock = System.Diagnostics.Stopwatch.StartNew();
        for (var seed = 0; seed < 60 || clock.Elapsed.TotalSeconds < seconds; seed++)
        {
            var random = new Random(seed);
            var mutant = sample;
            for (var change = random.Next(1, 7); change > 0; change--)
                mutant = Mutate(mutant, random.Next(), random.Next(), random.Next(), random.Next());
            var before = clock.Elapsed;
            Assert.True(IsHandled(mutant), $"{name}, seed {seed}");
            Assert.True((clock.Elapsed - before).TotalSeconds < 20, $"{name}, seed {seed} took {clock.Elapsed - before}.");
            if (seed % 1000 == 999) Assert.True(GC.GetTotalMemory(forceFullCollection: true) < 512L << 20, $"{name}, seed {seed}");
        }
    }

    public static TheoryData<string> SampleNames() => [.. Directory.EnumerateFiles(Repository.Samples, "*", SearchOption.AllDirectories)
        .Where(f => !f.EndsWith(".expected", StringComparison.Ordinal)).Select(f =>
            Path.GetRelativePath(Repository.Samples, f)).Order(StringComparer.Ordinal)];

    private static Gen<byte[]> Mutants() =>
        from sample in Gen.Elements(Samples)
        from count in Gen.Choose(1, 6)
        from changes in Gen.Choose(0, 1_000_000).Four().ListOf(count)
        select changes.Aggregate(sample, (bytes, change) => Mutate(bytes, change.Item1, change.Item2, change.Item3, change.Item4));

    private static byte[] Mutate(byte[] bytes, int kind, int place, int length, int choice)
    {
        if (bytes.Length == 0) return bytes;
        var at = place % bytes.Length;
        var end = Math.Min(bytes.Length, at + 1 + (length % 40));
        return (kind % 5) switch
        {
            0 => bytes[..at], // cut off
            1 => [.. bytes[..at], .. bytes[end..]], // a piece lost
            2 => [.. bytes[..end], .. bytes[at..]], // a piece repeated
            3 => [.. bytes[..at], (byte)choice, .. bytes[(at + 1)..]], // one byte wrong
            _ => [.. bytes[..at], .. Encoding.UTF8.GetBytes(Splinters[choice % Splinters.Length]), .. bytes[at..]],
        };
    }

    private static bool IsHandled(byte[] bytes)
    {
        using var folder = new TempFolder();
        var path = folder.Write("fuzz", bytes);
        try
        {
            using var reader = new SourceReader(Sources.Options with { MaxRecordBytes = 2048 });
            using var file = reader.OpenAsync(path, null, CancellationToken.None).GetAwaiter().GetResult();
            var content = file.Read(null, CancellationToken.None);
            return content.Records.All(r => !string.IsNullOrWhiteSpace(r.Title)) && content.Issues.All(i => i.Reason.Length > 0);
        }
        catch (ConspectusException e)
        {
            return e.Message.Length > 0 && e.NextStep.Length > 0;
        }
    }
}
