using Conspectus.Core.Papers;
using FsCheck.Xunit;

namespace Conspectus.Library.Conformance.Importing;

/// <summary>An import may be given in one batch or in many: it leaves the same library.</summary>
public abstract class BatchTests(Func<StoreFixture> create) : StoreTests(create)
{
    [Property(MaxTest = 25)]
    public async Task Any_batches_leave_the_same_library((byte Paper, byte Form)[] before, (byte Paper, byte Form)[] records, byte[] cuts)
    {
        Paper[] import = [.. records.Select((r, i) => Record(r.Paper, r.Form, i))];
        var contents = new List<LibraryContent>();
        foreach (var batches in new[] { [import], import.Chunk(1).ToArray(), Cut(import, cuts) })
        {
            var library = await OpenNewAsync();
            await ImportAsync(library, [[.. before.Select((r, i) => Record(r.Paper, r.Form, i))]]);
            await ImportAsync(library, batches);
            contents.Add(await LibraryContent.OfAsync(library, await library.Reading.LocalReaderAsync(Cancel), Cancel));
        }

        LibraryContent.AssertSame(contents[0], contents[1]);
        LibraryContent.AssertSame(contents[0], contents[2]);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, false)]
    [InlineData(true, true)]
    [InlineData(false, true)]
    public async Task An_oral_and_its_poster_are_one_paper_however_far_apart(bool oralFirst, bool known)
    {
        var poster = Sample.Paper("Tree of Thoughts", summary: "We search.") with
        {
            SourceId = "1",
            Decision = Decision.Poster,
            Session = "Poster Session 5",
            Identifiers = new() { Arxiv = "2301.00001" },
        };
        var oral = Sample.Paper(
            "Tree of Thoughts", "Ada Lovelace, Alan Turing") with
        { SourceId = "2", Decision = Decision.Oral, Session = "Oral 2B" };
        if (known) await ImportAsync(Sample.Paper("Tree of Thoughts", summary: "") with { Keywords = ["trees"] });
        var (first, last) = oralFirst ? (oral, poster) : (poster, oral);
        var counts = await ImportAsync([first, .. Sample.Many(150), last]);
        Assert.Equal((150 + (known ? 0 : 1), known ? 1 : 0, 0), (counts.Added, counts.Updated, counts.Unchanged));
        var paper = (await Papers.FindAsync(oral.Id, Cancel))!;
        Assert.Equal((Decision.Oral, "Oral 2B", "We search.", 2),
            (paper.Decision, paper.Session, paper.Abstract.Text, paper.Authors.Count));
        Assert.Equal((known ? 1 : 0, "2301.00001"), (paper.Keywords.Count, paper.Identifiers.Arxiv));
    }

    private static async ValueTask ImportAsync(ILibrary library, IEnumerable<Paper[]> batches)
    {
        await using var session = await library.Importing.BeginAsync(Sample.Stamp(), Cancel);
        foreach (var batch in batches) await session.AddAsync(batch, Cancel);
        await session.CompleteAsync([], Cancel);
    }

    private static Paper[][] Cut(Paper[] papers, byte[] cuts)
    {
        var batches = new List<Paper[]>();
        var from = 0;
        foreach (var to in cuts.Select(c => c % (papers.Length + 1)).Order().Append(papers.Length))
        {
            batches.Add(papers[from..to]);
            from = to;
        }

        return [.. batches];
    }

    // Few papers in many forms, so that most records repeat a paper: with and without fields, as oral and poster, under another title or
    // id.
    private static Paper Record(byte paper, byte form, int index)
    {
        var title = (form & 1) == 0 ? $"Paper number {paper % 5}" : $"PAPER – number {paper % 5}!";
        string[] abstracts =
            ["Graphs are searched for short paths.", "Kernels of molecules sleep at night.", "",
                "Graphs are searched for short paths and trees."];
        return Sample.Paper(title, $"Ada {Sample.Name(paper % 5)}", (form & 4) == 0 ? abstracts[form / 8 % 4] : "") with
        {
            Decision = (Decision)((form >> 3) % 5),
            Session = (form & 32) == 0 ? $"Session {form % 7}" : null,
            Track = (form & 64) == 0 ? $"Track {form % 2}" : null,
            Keywords = (form & 128) == 0 ? [$"Key {form % 3}", "graph"] : [],
            SourceId = index % 2 == 0 ? $"{paper % 5}" : index % 5 == 0 ? $"x{index}" : "",
            Url = form % 11 == 0 ? $"https://example.org/{paper % 3}" : null,
            Authors = (form & 2) != 0 ? []
                : [new($"Ada {Sample.Name(paper % 5)}", form % 3 == 0 ? $"Institute {form % 5}" : null), new("Alan Turing")],
            Identifiers = form % 4 == 0 ? new() { Arxiv = $"2301.0000{form % 3}", Doi = form % 8 == 0 ? "10.5555/1" : null }
                : Identifiers.None,
        };
    }
}
