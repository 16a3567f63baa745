namespace Conspectus.Tex.Mending;

/// <summary>Collects repairs in the order they were made, each distinct one once.</summary>
internal sealed class RepairLog
{
    private const int Longest = 200;
    private readonly List<Repair> _repairs = [];
    private readonly HashSet<Repair> _seen = [];

    public IReadOnlyList<Repair> Repairs => _repairs;

    public void Unknown(string name, string kept) => Add("unknown command", $@"\{name}: {kept} kept", '\\' + Short(name));

    public void Add(string kind, string detail) => Add(kind, detail, "");

    private void Add(string kind, string detail, string command)
    {
        var repair = new Repair(kind, Short(detail), command);
        if (_seen.Add(repair))
            _repairs.Add(repair);
    }

    private static string Short(string text) =>
        text.Length > Longest ? text[..(char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest)] + "…" : text;
}
