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
