using Conspectus.Core.Citations;
using Conspectus.Core.Conferences;
using Conspectus.Core.Papers;
using FsCheck.Xunit;

namespace Conspectus.Core.Tests.Citations;

public class BibEntryTests
{
    [Fact]
    public void A_full_entry()
    {
        var paper = Samples.Paper("Tree-Ring Watermarks for GANs", "Yuxin Wen", "Mihaela van der Schaar") with
        {
            Url = "https://example.org/p?id=1",
        };
        Assert.Equal("""
            @inproceedings{wen2023tree,
              title     = {{Tree-Ring Watermarks for {GANs}}},
              author    = {Wen, Yuxin and van der Schaar, Mihaela},
              booktitle = {Advances in Neural Information Processing Systems},
              year      = {2023},
              url       = {https://example.org/p?id=1},
            }

            """.ReplaceLineEndings("\n"), BibEntry.Write(paper));
    }

    [Fact]
    public void What_is_missing_is_left_out()
    {
        var entry = BibEntry.Write(Samples.Paper("Trees") with { Edition = Edition.Unknown });
        Assert.Equal("@inproceedings{wen2023tree,\n  title     = {{Trees}},\n  booktitle = {Papers},\n}\n", entry);
    }

    [Fact]
    public void Specials_are_escaped_and_accents_written_as_commands()
    {
        var entry = BibEntry.Write(Samples.Paper("50% of trees & rings #1 cost $5", "José Ålund"));
        Assert.Contains(@"50\% of trees \& rings \#1 cost \$5", entry, StringComparison.Ordinal);
        Assert.Contains(@"Jos{\'e}", entry, StringComparison.Ordinal);
        Assert.DoesNotContain("Å", entry, StringComparison.Ordinal);
    }

    [Fact]
    public void Formulas_stay_formulas() =>
        Assert.Contains(@"{{$\ell_1$ Regression}}", BibEntry.Write(Samples.Paper(@"$\ell_1$ Regression")), StringComparison.Ordinal);

    [Theory]
    [InlineData("Simon and Garfunkel")]
    [InlineData("and Garfunkel")]
    [InlineData("Simon and")]
    [InlineData("Simon AND Garfunkel")]
    [InlineData("others")]
    [InlineData("Acme, Labs, Research, Inc.")]
    public void A_name_that_reads_as_a_list_of_names_is_one_name(string name)
    {
        var authors = Field(BibEntry.Write(Samples.Paper("Trees", "Ann Lee", name, "Bo Li")), "author");
        Assert.Equal(3, Names(authors).Count);
        Assert.Equal(("Lee, Ann", "Li, Bo"), (Names(authors)[0], Names(authors)[2]));
        Assert.All(Names(authors), n => Assert.True(n != "others" && (n[0] == '{' || n.Count(c => c == ',') <= 2), n));
    }

    [Fact]
    public void A_name_that_comes_to_nothing_is_left_out()
    {
        Assert.Equal("Lee, Ann", Field(BibEntry.Write(Samples.Paper("Trees", "{}", "Ann Lee")), "author"));
        Assert.DoesNotContain("author", BibEntry.Write(Samples.Paper("Trees", "{}")), StringComparison.Ordinal);
    }

    [Fact]
    public void An_address_cannot_close_its_field() =>
        Assert.Equal("https://a.org/%7D,%7Bx", Field(BibEntry.Write(Samples.Paper("Trees") with { Url = "https://a.org/},{x" }), "url"));

    [Property(Arbitrary = [typeof(Texts)], MaxTest = 400)]
    public void Hostile_text_cannot_break_out_of_the_entry(string title, string author, string conference)
    {
        var paper = Samples.Normalize(new Record
        {
            Title = "T" + title,
            Authors = [new Author("Ann Lee"), new Author(author), new Author("Bo Li")],
            Conference = conference,
            Url = "https://a.org/" + title,
        });
        var entry = BibEntry.Write(paper);
        var depth = 0;
        for (var i = 0; i < entry.Length; i++)
        {
            if (entry[i] == '{') depth++;
            if (entry[i] != '}') continue;
            depth--;
            Assert.True(depth > 0 || i == entry.Length - 2, $"The entry is closed at {i}: {entry}");
        }

        Assert.Equal(0, depth);
        Assert.InRange(Names(Field(entry, "author")).Count, 2, paper.Authors.Count);
    }

    // A field's text up to the brace that closes it, as BibTeX counts braces.
    private static string Field(string entry, string name)
    {
        var start = entry.IndexOf($"\n  {name.PadRight(9)} = {{", StringComparison.Ordinal) + name.PadRight(9).Length + 7;
        var depth = 1;
        for (var i = start; ; i++)
        {
            if (entry[i] == '{') depth++;
            if (entry[i] == '}' && --depth == 0) return entry[start..i];
        }
    }

    // The names as BibTeX parts them: at the word "and" outside braces.
    private static List<string> Names(string authors)
    {
        var names = new List<string>();
        var (depth, current) = (0, new List<string>());
        foreach (var word in authors.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (depth == 0 && word.Equals("and", StringComparison.OrdinalIgnoreCase))
            {
                names.Add(string.Join(' ', current));
                current.Clear();
                continue;
            }

            current.Add(word);
            depth += word.Count(c => c == '{') - word.Count(c => c == '}');
        }

        names.Add(string.Join(' ', current));
        Assert.All(names, n => Assert.NotEmpty(n));
        return names;
    }
}
