using System.Reflection;
using Conspectus.Core.Papers;
using Conspectus.Core.Reading;
using Conspectus.Library.Analysis;
using Conspectus.Library.Importing;
using Conspectus.Library.Papers;
using Conspectus.Library.People;
using Conspectus.Library.Reading;
using Conspectus.Library.Vectors;

namespace Conspectus.Library.Conformance.Whole;

/// <summary>Every call can be cancelled, and then has changed nothing.</summary>
public abstract class CancellationTests(Func<StoreFixture> create) : StoreTests(create)
{
    private readonly Paper[] _papers = Sample.Many(20);
    private PaperSet _collection = null!;
    private SavedSearch _search = null!;

    /// <summary>Every call of the contracts that takes a token, as they are found by looking.</summary>
    public static TheoryData<string> Calls =>
        [.. Stores().SelectMany(
            s => s.Type.GetMethods().Where(TakesToken).Select((m, i) => $"{s.Name}.{m.Name}/{m.GetParameters().Length}")).Distinct()];

    protected override async ValueTask ArrangeAsync()
    {
        await ImportAsync(_papers);
        await AnalysisSample.SaveAsync(Library, i => i % 2);
        await Library.TopicEdits.AddAsync(new Core.Topics.PaperMove([_papers[1].Id], AnalysisSample.Topic(0)), Cancel);
        await MarkAsync(_papers[0].Id, Mark.Liked);
        _collection = (await Library.Collections.AddAsync(Reader, "kept", "", [_papers[0].Id], Cancel)).Collection;
        _search = await Library.SavedSearches.AddAsync(Reader, "kept", "q=graph", Cancel);
        await Library.People.AddAsync(new NewAccount("ann", "Ann", AccountRole.Reader, "hash"), Cancel);
        await ImportAsync(Sample.Paper("Unseen"));
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task A_call_that_is_cancelled_before_it_begins_does_nothing(string call)
    {
        var (content, revision) = (await ContentAsync(), await Library.RevisionAsync(Cancel));
        var path = Path.Combine(Path.GetTempPath(), $"conspectus-{Guid.NewGuid():n}");
        using var cancel = new CancellationTokenSource();
        await cancel.CancelAsync();
        foreach (var (name, type, store) in Stores())
        {
            foreach (var method in type.GetMethods().Where(m => TakesToken(m) && $"{name}.{m.Name}/{m.GetParameters().Length}" == call))
                await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Run(method, store(Library), path, cancel.Token));
        }

        Assert.False(File.Exists(path));
        LibraryContent.AssertSame(content, await ContentAsync());
        Assert.Equal(revision, await Library.RevisionAsync(Cancel));

        // Nothing is left locked either.
        await MarkAsync(_papers[1].Id, Mark.Seen);
        Assert.Equal(1, (await ImportAsync(Sample.Paper("Next"))).Added);
    }

    [Fact]
    public async Task An_import_that_is_cancelled_while_it_takes_papers_changes_nothing()
    {
        var (content, revision) = (await ContentAsync(), await Library.RevisionAsync(Cancel));
        foreach (var at in new[] { 0, 63, 64, 150, 199 })
        {
            using var cancel = new CancellationTokenSource();
            var papers = new Trap<Paper>([.. _papers.Select(p => p with { Track = "T" }), .. Sample.Many(180, seed: 2)], at, cancel.Cancel);
            await Assert.ThrowsAnyAsync<OperationCanceledException>(
                async () => await Library.Importing.ImportAsync(papers, Sample.Stamp(hash: "cancelled"), [], cancel.Token));
            LibraryContent.AssertSame(content, await ContentAsync());
        }

        Assert.Equal(revision, await Library.RevisionAsync(Cancel));
        Assert.False(await Library.Importing.HasImportedAsync("cancelled", Cancel));
    }

    [Fact]
    public async Task An_import_that_throws_changes_nothing()
    {
        var content = await ContentAsync();
        var papers = new Trap<Paper>(Sample.Many(200, seed: 2), 150, () => throw new InvalidDataException("trap"));
        await Assert.ThrowsAsync<InvalidDataException>(async () => await Library.Importing.ImportAsync(papers, Sample.Stamp(), [], Cancel));
        LibraryContent.AssertSame(content, await ContentAsync());
        Assert.Equal(200, (await ImportAsync(Sample.Many(200, seed: 2))).Added);
    }

    [Fact]
    public async Task An_analysis_that_is_cancelled_while_it_is_saved_leaves_the_old_one()
    {
        var content = await ContentAsync();
        var result = AnalysisSample.Create(await IdsAsync(), i => i / 10) with { Fingerprint = "new" };
        foreach (var at in new[] { 0, 7, 19 })
        {
            using var cancel = new CancellationTokenSource();
            var neighbors = new Trap<IReadOnlyList<Core.Topics.Neighbor>>(result.Neighbors, at, cancel.Cancel);
            await Assert.ThrowsAnyAsync<OperationCanceledException>(
                async () => await Library.Analysis.SaveAsync(result with { Neighbors = neighbors }, cancel.Token));
            LibraryContent.AssertSame(content, await ContentAsync());
        }
    }

    [Fact]
    public async Task A_mark_is_set_or_cancelled_and_never_both()
    {
        for (var i = 0; i < 60; i++)
        {
            using var cancel = new CancellationTokenSource();
            var before = (await Library.Reading.FindAsync(Reader, _papers[2].Id, Cancel)).Mark;
            var mark = before == Mark.Liked ? Mark.Seen : Mark.Liked;
            var setting = Task.Run(async () => await Library.Reading.SetMarkAsync(Reader, _papers[2].Id, mark, cancel.Token), Cancel);
            for (var wait = 0; wait < i * 40; wait++) Thread.SpinWait(20);
            await cancel.CancelAsync();
            var set = true;
            try
            {
                await setting;
            }
            catch (OperationCanceledException)
            {
                set = false;
            }

            Assert.Equal(set ? mark : before, (await Library.Reading.FindAsync(Reader, _papers[2].Id, Cancel)).Mark);
        }
    }

    private static bool TakesToken(MethodInfo method) => method.GetParameters().Any(p => p.ParameterType == typeof(CancellationToken));

    private static IEnumerable<(string Name, Type Type, Func<ILibrary, object> Store)> Stores() =>
    [
        (nameof(ILibrary), typeof(ILibrary), l => l),
        .. typeof(ILibrary).GetProperties().Where(p => p.PropertyType.IsInterface)
            .Select(p => (p.PropertyType.Name, p.PropertyType, (Func<ILibrary, object>)(l => p.GetValue(l)!))),
    ];

    private async Task Run(MethodInfo method, object store, string path, CancellationToken cancel)
    {
        var (ids, revision) = (await IdsAsync(), await Library.RevisionAsync(Cancel));
        object? Argument(ParameterInfo parameter) => parameter.Name switch
        {
            "path" => path,
            "basedOn" when parameter.ParameterType == typeof(LibraryRevision) => revision,
            "basedOn" => null,
            "tag" when parameter.ParameterType == typeof(ReaderTag) => new ReaderTag(3, "cancelled"),
            "tag" => 3,
            "isSet" or "isIn" => true,
            "collection" when parameter.ParameterType == typeof(PaperSet) => _collection with { About = "cancelled" },
            "collection" => _collection.Id,
            "search" when parameter.ParameterType == typeof(SavedSearch) => _search with { Name = "cancelled" },
            "search" => _search.Id,
            "query" when parameter.ParameterType == typeof(string) => "q=graph",
            "merge" => new ReadingMerge([new ReaderTag(4, "cancelled")], [], [], [], IsFresh: false),
            "mark" => Mark.Starred,
            "interest" when parameter.ParameterType == typeof(Interest) => new Interest("0123456789abcdef", "cancelled", ""),
            "reader" => Reader,
            "limit" when parameter.ParameterType == typeof(AttemptLimit) => new AttemptLimit(1, TimeSpan.FromDays(1)),
            "limit" => 5,
            "topic" => AnalysisSample.Topic(0),
            "edit" when parameter.ParameterType == typeof(ArticleEdit) => new ArticleEdit("", "topic-1", ArticlePart.Heading, "Cancelled", ""),
            "edit" => new Core.Topics.TopicSplit(AnalysisSample.Topic(0), "Cancelled", [ids[0]]),
            "query" => new PaperQuery { Text = "graph", Facets = true },
            "source" => Sample.Stamp(hash: "cancelled"),
            "result" => AnalysisSample.Create(ids, _ => 0),
            "ids" or "paperIds" => ids,
            "papers" => new[] { new EncodedPaper(ids[0], "hash", [1]) },
            "value" => new byte[] { 1 },
            "account" when parameter.ParameterType == typeof(NewAccount) => new NewAccount("cy", "Cy", AccountRole.Reader, "cancelled"),
            "role" => AccountRole.Administrator,
            "isDisabled" or "isReset" => true,
            "token" => new NewToken("ann", "cancelled", TokenScope.Read, "cancelled"),
            "name" when method.DeclaringType == typeof(IPeopleStore) => "ann",
            "act" => AuditAct.Published,
            "cancel" => cancel,
            _ when parameter.ParameterType == typeof(string) => ids[0],
            _ => throw new InvalidOperationException($"{method} has a parameter {parameter.Name} that this test does not know."),
        };
        object?[] arguments = [.. method.GetParameters().Select(Argument)];
        try
        {
            var answer = method.Invoke(store, arguments)!;
            await (answer is ValueTask plain ? plain.AsTask() : (Task)answer.GetType().GetMethod("AsTask")!.Invoke(answer, null)!);
        }
        catch (TargetInvocationException e)
        {
            throw e.InnerException!;
        }
    }

    private ValueTask<LibraryContent> ContentAsync() => LibraryContent.OfAsync(Library, Reader, Cancel);
}
