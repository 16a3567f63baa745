using Conspectus.Core.Names;

namespace Conspectus.Core.Identity;

/// <summary>The known papers of one title. Nearly always one; an index by their authors is made where they are many.</summary>
internal sealed class Namesakes<T>
{
    private const int MostComparedInTurn = 8;

    private readonly List<KnownPaper<T>> _papers = new(1);

    // By what the authors' names share; those without authors have the key "".
    private Dictionary<string, List<KnownPaper<T>>>? _byAuthor;

    /// <summary>The one that was added first.</summary>
    public KnownPaper<T> First => _papers[0];

    /// <summary>Adds a paper, or more of what its authors go by.</summary>
    public void Add(KnownPaper<T> known)
    {
        // The same paper comes again and again where a source repeats it; looking at the last one is enough to keep lists short.
        if (_papers.Count == 0 || _papers[^1] != known) _papers.Add(known);
        if (_byAuthor is not null)
        {
            Index(known);
        }
        else if (_papers.Count > MostComparedInTurn)
        {
            _byAuthor = new Dictionary<string, List<KnownPaper<T>>>(StringComparer.Ordinal);
            _papers.ForEach(Index);
        }
    }

    /// <summary>Those among which a paper of these authors may be; all where its authors are not known.</summary>
    public IEnumerable<KnownPaper<T>> MayShare(IReadOnlyList<PersonKey> authors) => authors.Count == 0 || _byAuthor is null
        ? _papers.Distinct()
        : KeysOf(new People(authors)).Append("").SelectMany(a => _byAuthor.GetValueOrDefault(a) ?? []).Distinct();

    private void Index(KnownPaper<T> known)
    {
        foreach (var author in KeysOf(known.Authors))
        {
            if (!_byAuthor!.TryGetValue(author, out var papers)) _byAuthor.Add(author, papers = []);
            if (papers.Count == 0 || papers[^1] != known) papers.Add(known);
        }
    }

    private static IEnumerable<string> KeysOf(People people) => people.IsEmpty ? [""] : people.Keys;
}
