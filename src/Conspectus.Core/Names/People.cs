namespace Conspectus.Core.Names;

/// <summary>The authors of a paper, to be compared with those of another.</summary>
public sealed class People
{
    private readonly Dictionary<string, List<PersonKey>> _byKey = new(StringComparer.Ordinal);

    /// <summary>Nobody, or some people.</summary>
    public People(params IEnumerable<PersonKey> people) => Add(people);

    /// <summary>Whether nobody is known.</summary>
    public bool IsEmpty => _byKey.Count == 0;

    /// <summary>What people's names share if they may be of one person.</summary>
    internal IEnumerable<string> Keys => _byKey.Keys;

    /// <summary>Adds people, or other names of theirs.</summary>
    public void Add(IEnumerable<PersonKey> people)
    {
        foreach (var person in people)
        {
            foreach (var key in person.Keys)
            {
                if (!_byKey.TryGetValue(key, out var same)) _byKey.Add(key, same = []);
                same.Add(person);
            }
        }
    }

    /// <summary>Whether somebody may be among these and others. Linear in the number of the others.</summary>
    public bool MayInclude(IEnumerable<PersonKey> others) =>
        others.Any(o => o.Keys.Any(key => _byKey.TryGetValue(key, out var same) && same.Exists(o.MayBe)));
}
