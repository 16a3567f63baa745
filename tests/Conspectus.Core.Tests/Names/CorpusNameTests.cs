using System.Text.RegularExpressions;
using Conspectus.Core.Names;
using Conspectus.Core.Papers;

namespace Conspectus.Core.Tests.Names;

/// <summary>The names of some hundred thousand papers.</summary>
[Trait("Speed", "Slow")]
public partial class CorpusNameTests
{
    [Fact]
    public void No_name_is_lost_and_none_doubled_and_each_reads_back_from_its_inverted_form()
    {
        var names = Corpora.AuthorNames().Distinct(StringComparer.Ordinal).ToList();
        Assert.InRange(names.Count, 100_000, int.MaxValue);
        var wrong = names.Select(n => (Name: n, Fault: Fault(n))).Where(n => n.Fault is not null).ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Take(50).Select(w => $"{w.Name}: {w.Fault}")));
    }

    private static string? Fault(string raw)
    {
        var name = PersonName.Parse(raw);
        if (!raw.Any(char.IsLetter)) return name.Display.Length == 0 ? null : "made of nothing";
        if (name.Family.Length == 0) return "lost";
        var isSound = !Left().IsMatch(raw) && raw.All(c => char.IsLetter(c) || c is ' ' or '.' or '-');
        if (isSound && Letters(name.Display) != Letters(raw)) return $"became {name.Display}";
        if (Letters(name.Inverted) != Letters(name.Display)) return $"inverted to {name.Inverted}";
        // "Park, Jong II": what may be a suffix is taken for one.
        if (PersonName.Parse("A " + name.Given).Suffix.Length > 0) return null;
        var back = PersonName.Parse(name.Inverted);
        if (back with { FamilyFirst = false } != name with { FamilyFirst = false }) return $"{name.Inverted} reads otherwise";
        var people = AuthorList.Split(raw + "; Ada Example").Authors;
        var first = PersonName.Of(people[0]);
        return people.Count == 2 && (people[0].Name, first.Surname, first.Given) == (name.Display, name.Surname, name.Given)
            ? null
            : $"split into {string.Join(" / ", people.Select(p => p.Name))}";
    }

    [GeneratedRegex(@"^and | and$|^(.+ .+) \1$")]
    private static partial Regex Left();

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetter).Order());
}
