using Conspectus.Core;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Conspectus.Sources.Tests;

/// <summary>Whatever the bytes, a source gives records and issues or a message, and never anything else.</summary>
public sealed class FuzzTests
{
    private static readonly string[] Names = [.. Directory.EnumerateFiles(Repository.Samples, "*", SearchOption.AllDirectories)
        .Where(f => !f.EndsWith(".expected", StringComparison.Ordinal)).Select(f => Path.GetRelativePath(Repository.Samples, f))
        .Order(StringComparer.Ordinal)];

    private static readonly byte[][] Samples = [.. Names.Select(n => File.ReadAllBytes(Path.Combine(Repository.Samples, n)))];

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static TheoryData<string> SampleNames => [.. Names];

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
    /// than 20 seconds of processor time, nor the program more than 512 MiB. How many there were, the slowest one and the most memory are
    /// told as a diagnostic message.
    /// </summary>
    [Theory]
    [MemberData(nameof(SampleNames))]
    public async Task Mutants_of_a_sample(string name)
    {
        var sample = Samples[Array.IndexOf(Names, name)];
        var seconds = double.Parse(Environment.GetEnvironmentVariable("CONSPECTUS_FUZZ_SECONDS") ?? "0",
            System.Globalization.CultureInfo.InvariantCulture);
        GC.Collect();
        using var memory = new MemoryWatch();
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var seed = 0;
        var slowest = (Seconds: 0.0, Seed: 0);
        for (; seed < 60 || clock.Elapsed.TotalSeconds < seconds; seed++)
        {
            var random = new Random(seed);
            var mutant = sample;
            for (var change = random.Next(1, 7); change > 0; change--)
                mutant = Mutation.Of(mutant, Samples, random.Next(), random.Next(), random.Next(), random.Next());
            var before = ProcessorSeconds();
            // A hang would hold up this test too: it is left behind.
            var handled = Task.Run(() => IsHandled(mutant, seed % 2 == 0), TestContext.Current.CancellationToken);
            var ended = await Task.WhenAny(handled, Task.Delay(Patience, TestContext.Current.CancellationToken)) == handled;
            Assert.True(ended, $"{name}, seed {seed} hangs");
            Assert.True(await handled, $"{name}, seed {seed}");
            slowest = new[] { slowest, (ProcessorSeconds() - before, seed) }.Max();
            Assert.True(slowest.Seconds < 20, $"{name}, seed {seed} takes {slowest.Seconds:f0} s");
            Assert.True(seconds == 0 || memory.Peak < 512L << 20, $"{name}, seed {seed}: {memory.Peak >> 20} MiB");
        }

        TestContext.Current.SendDiagnosticMessage(
            $"{name}: {seed} inputs in {clock.Elapsed.TotalSeconds:f0} s, {memory.Peak >> 20} MiB at most, "
            + $"{slowest.Seconds:f2} s of processor time at most (seed {slowest.Seed})");
    }

    private static double ProcessorSeconds()
    {
        using var process = System.Diagnostics.Process.GetCurrentProcess();
        return process.TotalProcessorTime.TotalSeconds;
    }

    private static Gen<byte[]> Mutants() =>
        from sample in Gen.Elements(Samples)
        from count in Gen.Choose(1, 6)
        from changes in Gen.Choose(0, 1_000_000).Four().ListOf(count)
        select changes.Aggregate(sample,
            (bytes, change) => Mutation.Of(bytes, Samples, change.Item1, change.Item2, change.Item3, change.Item4));

    private static bool IsHandled(byte[] bytes) => IsHandled(bytes, shortRecords: true);

    private static bool IsHandled(byte[] bytes, bool shortRecords)
    {
        using var folder = new TempFolder();
        var path = folder.Write("fuzz", bytes);
        try
        {
            using var reader = new SourceReader(shortRecords ? Sources.Options with { MaxRecordBytes = 2048 } : Sources.Options);
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
