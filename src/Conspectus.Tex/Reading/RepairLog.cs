namespace Conspectus.Tex.Reading;

/// <summary>Collects repairs in the order they were made, each distinct one once.</summary>
internal sealed class RepairLog
{
    private const int Longest = 200;
    private readonly List<Repair> _repairs = [];
    private readonly HashSet<Repair> _seen = [];

    public IReadOnlyList<Repair> Repairs => _repairs;

    public void Add(string kind, string detail)
    {
        if (detail.Length > Longest)
            detail = detail[..(char.IsHighSurrogate(detail[Longest - 1]) ? Longest - 1 : Longest)] + "…";
        var repair = new Repair(kind, detail);
        if (_seen.Add(repair))
            _repairs.Add(repair);
    }
}
