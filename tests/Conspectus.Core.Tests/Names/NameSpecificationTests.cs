using System.Globalization;
using System.Text.RegularExpressions;
using Conspectus.Core.Names;

namespace Conspectus.Core.Tests.Names;

/// <summary>Runs every row of the tables in docs/names.md.</summary>
public partial class NameSpecificationTests
{
    private static readonly List<string[]> Rows = [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "names.md"))
        .Where(l => l.StartsWith("| `", StringComparison.Ordinal)).Select(Cells)];

    public static TheoryData<string[]> Names() => [.. Rows.Where(r => r.Length == 9)];

    public static TheoryData<string[]> Lists() => [.. Rows.Where(r => r.Length == 4)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_name_has_its_parts(string[] row)
    {
        var name = PersonName.Parse(Text(row[0]));
        Assert.Equal(
            row[1..8].Select(Text),
            [
                name.Given, name.Particle, name.Family, name.Suffix, name.Inverted,
                Spaces().Replace(name.SortKey, " ").Trim(), name.CitationKeyPart,
            ]);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_inverted_name_is_the_same_name(string[] row)
    {
        var name = PersonName.Parse(Text(row[0]));
        var read = PersonName.Parse(name.Inverted);
        // Read again, others may be called otherwise.
        if (name.Kind == NameKind.Others) Assert.Equal(NameKind.Others, read.Kind);
        else Assert.Equal(name with { FamilyFirst = false }, read with { FamilyFirst = false });
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Other_ways_of_writing_a_name_may_be_the_same_person(string[] row)
    {
        var name = PersonName.Parse(Text(row[0]));
        foreach (var other in Texts(row[8]))
        {
            Assert.True(PersonKey.Of(name).MayBe(PersonKey.Of(other)), other);
            Assert.True(PersonKey.Of(other).MayBe(PersonKey.Of(name)), other);
            Assert.True(new People(PersonKey.Of("Else Body"), PersonKey.Of(name)).MayInclude([PersonKey.Of(other)]), other);
        }
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public void A_cell_names_its_people(string[] row)
    {
        var split = AuthorList.Split(Text(row[0]));
        Assert.Equal(Texts(row[1]), split.Authors.Select(a => a.Name + (a.Institution is { } institution ? $" [{institution}]" : "")));
        Assert.Equal((row[2] == "yes", row[3]), (split.IsCertain, split.Reason));
    }

    [Fact]
    public void The_specification_has_its_rows() => Assert.True(Names().Count >= 150 && Lists().Count >= 50);

    private static string[] Cells(string line) => [.. Bar().Split(line.Trim()[1..^1]).Select(c => c.Trim())];

    private static string Text(string cell) => Texts(cell).FirstOrDefault() ?? "";

    private static IEnumerable<string> Texts(string cell) => Code().Matches(cell).Select(m => Invisible().Replace(
        m.Groups[1].Value.Replace(@"\|", "|", StringComparison.Ordinal).Replace('⏎', '\n'),
        c => ((char)int.Parse(c.Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString()));

    [GeneratedRegex(@"(?<!\\)\|")]
    private static partial Regex Bar();

    [GeneratedRegex("`([^`]*)`")]
    private static partial Regex Code();

    [GeneratedRegex(@"⟨U\+([0-9A-F]{4})⟩")]
    private static partial Regex Invisible();

    [GeneratedRegex(" +")]
    private static partial Regex Spaces();
}
