using System.Text;

namespace Conspectus.Workbench.Exporting;

/// <summary>Names of notes: what every file system takes and no link of a vault takes for its own signs; no two alike.</summary>
internal sealed class VaultNames
{
    private const int Longest = 80;
    private const string Unfit = "\\/:*?\"<>|#^[]";
    private static readonly HashSet<string> Devices = new(
        [
            "con", "prn", "aux", "nul",
            .. Enumerable.Range(0, 10).SelectMany(n => new[] { $"com{n}", $"lpt{n}" }),
        ],
        StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The name of a note; the same text gets the same name again.</summary>
    public string Of(string text)
    {
        if (_names.TryGetValue(text, out var known)) return known;
        var fit = Fit(text);
        var name = fit;
        for (var number = 2; !_taken.Add(name); number++) name = FormattableString.Invariant($"{fit} {number}");
        return _names[text] = name;
    }

    private static string Fit(string text)
    {
        var name = new StringBuilder();
        foreach (var rune in text.Normalize(NormalizationForm.FormC).EnumerateRunes())
        {
            if (name.Length + rune.Utf16SequenceLength > Longest) break;
            var isFit = !Rune.IsControl(rune) && !Unfit.Contains(rune.ToString(), StringComparison.Ordinal);
            name.Append(isFit ? rune.ToString() : " ");
        }

        // No name begins or ends with a dot or a blank.
        var clean = string.Join(' ', name.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Trim('.', ' ');
        return clean.Length == 0 ? "unnamed" : Devices.Contains(clean.Split('.')[0].TrimEnd()) ? "_" + clean : clean;
    }
}
