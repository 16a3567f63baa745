namespace Conspectus.Sources.BibTex;

/// <summary>Takes apart a list of names as BibTeX writes it.</summary>
internal static class BibTexNames
{
    private const string And = "and";

    /// <summary>
    /// The names between "and", in any case, outside of braces and between blanks; their braces and TeX stay. "others" may be the last.
    /// </summary>
    public static IReadOnlyList<string> Split(string names)
    {
        var found = new List<string>();
        var (depth, start) = (0, 0);
        for (var at = 0; at < names.Length; at++)
        {
            if (names[at] == '{') depth++;
            if (names[at] == '}') depth--;
            if (depth > 0 || !IsAnd(names, at)) continue;
            Add(names[start..at]);
            start = at + And.Length;
        }

        Add(names[start..]);
        return found;

        void Add(string name)
        {
            if (name.AsSpan().Trim([' ', ',']).Length > 0) found.Add(name.Trim().TrimEnd(','));
        }
    }

    /// <summary>A name whose parts bear their names, as BibLaTeX allows ("given=Ada, family=Example"), as others are written.</summary>
    public static string Plain(string name)
    {
        if (!name.Contains('=')) return name;
        var parts = name.Split(',').Select(p => p.Split('=', 2, StringSplitOptions.TrimEntries)).ToList();
        if (!parts.TrueForAll(p => p.Length == 2)) return name;
        string Part(string label) => parts.FindLast(p => p[0].Equals(label, StringComparison.OrdinalIgnoreCase))?[1].Trim('"') ?? "";
        var family = $"{Part("prefix")} {Part("family")}".Trim();
        return family.Length == 0 ? name
            : string.Join(", ", new[] { family, Part("suffix"), Part("given") }.Where(p => p.Length > 0));
    }

    private static bool IsAnd(string names, int at) =>
        names.AsSpan(at).StartsWith(And, StringComparison.OrdinalIgnoreCase)
        && (at == 0 || names[at - 1] == ' ') && (at + And.Length == names.Length || names[at + And.Length] == ' ');
}
