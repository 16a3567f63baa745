using System.Collections;
using System.Diagnostics;
using Conspectus.Core;
using Conspectus.Core.Papers;
using Conspectus.Core.Reading;

namespace Conspectus.Library.Tests.Storage;

public sealed class InterruptionTests : IDisposable
{
    private const string ChildPath = "CONSPECTUS_TEST_LIBRARY";
    private readonly TempLibrary _temp = new();

    public InterruptionTests()
    {
        _temp.Import([.. Sample.Many(10)]);
        _temp.Library.Reading.SetMark(_temp.Papers.All()[0].Id, Mark.Liked);
    }

    public void Dispose() => _temp.Dispose();

    // A paper's authors are gone through when it is recognised and when its row is written.
    public static TheoryData<int> Stages => [1, 2];

    [Theory]
    [MemberData(nameof(Stages))]
    public void A_cancelled_import_changes_nothing(int stage)
    {
        var before = Snapshot();
        using var cancel = new CancellationTokenSource();
        var papers = Sample.Many(200, seed: 2).ToList();
        papers[150] = papers[150] with { Authors = new Trap<Author>(papers[150].Authors, afterReads: stage, cancel.Cancel) };
        Assert.ThrowsAny<OperationCanceledException>(() => _temp.Papers.Import(papers, TempLibrary.Stamp(hash: "cancelled"), cancel.Token));
        AssertAsBefore(before, "cancelled");
    }

    [Theory]
    [MemberData(nameof(Stages))]
    public void An_import_that_throws_changes_nothing(int stage)
    {
        var before = Snapshot();
        var papers = Sample.Many(200, seed: 2).ToList();
        papers[150] = papers[150] with { Authors = new Trap<Author>(papers[150].Authors, afterReads: stage, () => throw new InvalidDataException("trap")) };
        Assert.Throws<InvalidDataException>(() => _temp.Papers.Import(papers, TempLibrary.Stamp(hash: "thrown"), TestContext.Current.CancellationToken));
        AssertAsBefore(before, "thrown");
    }

    [Fact]
    public void A_killed_import_changes_nothing()
    {
        var before = Snapshot();
        var log = new FileInfo(_temp.Library.Path + "-wal");
        log.Refresh();
        var logged = log.Length;
        using var child = StartChild();
        var limit = Stopwatch.StartNew();
        // The log grows while the child's transaction is open: that is the moment to kill it.
        while (log.Length < logged + 500_000)
        {
            Assert.True(limit.Elapsed < TimeSpan.FromMinutes(2) && !child.HasExited, "The child never came to write.");
            Thread.Sleep(5);
            log.Refresh();
        }

        child.Kill();
        child.WaitForExit();
        AssertAsBefore(before, "child");
        Assert.Equal(10, _temp.Import([.. Sample.Many(10, seed: 3)]).Added);
    }

    [Fact(Explicit = true)]
    public void Child_that_imports_until_it_is_killed()
    {
        if (Environment.GetEnvironmentVariable(ChildPath) is not { } path) return;
        using var library = Library.Open(path);
        library.Papers.Import(Sample.Many(30_000, seed: 4), TempLibrary.Stamp(hash: "child"), TestContext.Current.CancellationToken);
    }

    [Fact]
    public void A_full_disk_is_told_and_changes_nothing()
    {
        if (!OperatingSystem.IsLinux()) Assert.Skip("Limits the size of a file by the shell of Linux.");
        var before = Snapshot();
        using var child = StartChild(prefix: "ulimit -f 4000; trap '' XFSZ; ");
        var output = child.StandardOutput.ReadToEnd();
        child.WaitForExit();
        Assert.NotEqual(0, child.ExitCode);
        Assert.Contains(nameof(ConspectusException), output);
        AssertAsBefore(before, "child");
    }

    private Process StartChild(string prefix = "")
    {
        var program = Path.ChangeExtension(typeof(InterruptionTests).Assembly.Location, ".dll");
        var test = $"{typeof(InterruptionTests).FullName}.{nameof(Child_that_imports_until_it_is_killed)}";
        var start = prefix.Length == 0
            ? new ProcessStartInfo("dotnet", [program, "-explicit", "only", "-method", test])
            : new ProcessStartInfo("/bin/sh", ["-c", $"{prefix} exec dotnet \"$0\" -explicit only -method {test}", program]);
        start.RedirectStandardOutput = true;
        start.Environment[ChildPath] = _temp.Library.Path;
        // The runtime keeps its code in a large file in memory, which the limit on files would forbid.
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        return Process.Start(start)!;
    }

    private (string Fingerprint, IReadOnlyList<ReadingState> Reading, int Found) Snapshot() =>
        (_temp.Papers.Fingerprint(), _temp.Library.Reading.All(), _temp.Papers.Query(new() { Text = "graph" }).Total);

    private void AssertAsBefore((string Fingerprint, IReadOnlyList<ReadingState> Reading, int Found) before, string hash)
    {
        using var again = Library.Open(_temp.Library.Path);
        Assert.Equal((10, before.Fingerprint, before.Found), (again.Papers.Count(), again.Papers.Fingerprint(), again.Papers.Query(new() { Text = "graph" }).Total));
        Assert.Equal(before.Reading, again.Reading.All());
        Assert.False(again.Papers.HasImported(hash));
    }

    /// <summary>A list that does something when it is gone through the n-th time.</summary>
    private sealed class Trap<T>(IReadOnlyList<T> items, int afterReads, Action spring) : IReadOnlyList<T>
    {
        private int _reads;

        public int Count => items.Count;

        public T this[int index] => items[index];

        public IEnumerator<T> GetEnumerator()
        {
            if (++_reads == afterReads) spring();
            return items.GetEnumerator();
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
