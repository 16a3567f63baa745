namespace Conspectus.Core.Names;

/// <summary>The authors of a paper, to be compared with those of another.</summary>
/// <remarks>Small: a library holds one of these a paper. An index of the names is made for long lists alone.</remarks>
public sealed class People
{
    private const int MostComparedInTurn = 16;

    private readonly List<PersonKey> _people = [];
    private Dictionary<string, List<PersonKey>>? _byKey;

    /// <summary>Nobody, or some people.</summary>
    public People(params IEnumerable<PersonKey> people) => Add(people);

    /// <summary>Whether nobody is known.</summary>
    public bool IsEmpty => _people.Count == 0;

    /// <summary>What people's names share if they may be of one person.</summary>
    internal IEnumerable<string> Keys => _byKey?.Keys ?? _people.SelectMany(p => p.Keys).Distinct();

    /// <summary>Adds people, or other names of theirs.</summary>
    public void Add(IEnumerable<PersonKey> people)
    {
        foreach (var person in people)
        {
            if (_people.Count <= MostComparedInTurn && _people.Exists(p => p.Folded == person.Folded)) continue;
            _people.Add(person);
            if (_byKey is not null) Index(person);
        }

        if (_byKey is not null || _people.Count <= MostComparedInTurn) return;
        _byKey = new Dictionary<string, List<PersonKey>>(StringComparer.Ordinal);
        _people.ForEach(Index);
    }

    /// <summary>Whether somebody may be among these and others. Linear in the number of the others.</summary>
    public bool MayInclude(IEnumerable<PersonKey> others) => others.Any(MayInclude);

    private bool MayInclude(PersonKey other) => _byKey is null
        ? _people.Exists(other.MayBe)
        : other.Keys.Any(key => _byKey.TryGetValue(key, out var same) && same.Exists(other.MayBe));

    private void Index(PersonKey person)
    {
        foreach (var key in person.Keys)
        {
            if (!_byKey!.TryGetValue(key, out var same)) _byKey.Add(key, same = []);
            same.Add(person);
        }
    }
}
