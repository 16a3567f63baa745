using System.Text;
using Conspectus.Workbench.Publishing;

namespace Conspectus.Workbench.Tests.Publishing;

/// <summary>Files that are written as a set, interrupted between any two steps.</summary>
public sealed class FileSetTests : IDisposable
{
    private static readonly string[] Names = ["article.bib", "article.md", "article.stamp.json"];
    private readonly string _folder = Directory.CreateTempSubdirectory("conspectus-files-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void After_a_stop_between_any_two_steps_the_next_run_finds_the_old_set_or_the_new_one()
    {
        var (old, fresh) = (0, 0);
        for (var stop = 1; ; stop++)
        {
            new FileSet(_folder, Names).Write(Files("old"));
            var steps = 0;
            var finished = true;
            try
            {
                new FileSet(_folder, Names, _ => { if (++steps == stop) throw new OperationCanceledException(); }).Write(Files("new"));
            }
            catch (OperationCanceledException)
            {
                finished = false;
            }

            new FileSet(_folder, Names).Repair();
            var now = Content();
            Assert.True(now == string.Join('|', Files("old").Select(f => Encoding.UTF8.GetString(f.Content)))
                || now == string.Join('|', Files("new").Select(f => Encoding.UTF8.GetString(f.Content))), now);
            Assert.Equal(Names.Order(), Directory.GetFiles(_folder).Select(Path.GetFileName).Order());
            if (now.Contains("new")) fresh++;
            else old++;
            if (!finished) continue;
            // Three files and two steps with the list; then three moves, the end of the list, and the whole.
            Assert.Equal((5, 5), (old, fresh));
            return;
        }
    }

    [Fact]
    public void A_run_over_what_an_interrupted_one_left_writes_its_own_set()
    {
        for (var stop = 1; stop < 10; stop++)
        {
            var steps = 0;
            var interrupted = new FileSet(_folder, Names, _ => { if (++steps == stop) throw new OperationCanceledException(); });
            Assert.Throws<OperationCanceledException>(() => interrupted.Write(Files("new")));
            new FileSet(_folder, Names).Write(Files("last"));
            Assert.Equal("last article.bib|last article.md|last article.stamp.json", Content());
            Assert.Equal(3, Directory.GetFiles(_folder).Length);
        }
    }

    [Fact]
    public void A_file_that_cannot_be_written_leaves_the_old_set()
    {
        new FileSet(_folder, Names).Write(Files("old"));
        Directory.CreateDirectory(Path.Combine(_folder, "article.md.part"));
        Assert.ThrowsAny<Exception>(() => new FileSet(_folder, Names).Write(Files("new")));
        Assert.Equal("old article.bib|old article.md|old article.stamp.json", Content());
    }

    [Fact]
    public void Files_of_others_stay()
    {
        File.WriteAllText(Path.Combine(_folder, "film.part"), "precious");
        new FileSet(_folder, Names).Write(Files("new"));
        Assert.Equal("precious", File.ReadAllText(Path.Combine(_folder, "film.part")));
    }

    private static (string Name, byte[] Content)[] Files(string text) => [.. Names.Select(n => (n, Encoding.UTF8.GetBytes($"{text} {n}")))];

    private string Content() => string.Join('|', Names.Select(n => File.ReadAllText(Path.Combine(_folder, n))));
}
