using Conspectus.Analysis;
using Conspectus.Workbench.Roles;

namespace Conspectus.Workbench.Tests.Roles;

public class RoleReadingTests
{
    private static readonly string[] Texts =
        ["We sort mosses by $x = 1. Then$ by age. It works well, e.g. on bark.", "", "Mosses grow. We show that they do."];

    [Fact]
    public void Sentences_are_found_where_they_stand()
    {
        var read = RoleReading.Of(Texts, new Workers(1));
        Assert.Equal([2, 0, 2], read.Select(r => r.Sentences.Count));
        Assert.All(read.Zip(Texts), r => Assert.All(r.First.Sentences, s => Assert.Equal(s.Text, r.Second[s.Start..s.End])));
    }

    [Fact]
    public void The_number_of_threads_changes_nothing() =>
        Assert.Equal(RoleReading.Of(Texts, new Workers(1)).SelectMany(r => r.Sentences), RoleReading.Of(Texts, new Workers(4))
            .SelectMany(r => r.Sentences));
}
