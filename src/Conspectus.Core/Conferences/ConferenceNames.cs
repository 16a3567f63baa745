using System.Globalization;
using System.Text.RegularExpressions;

namespace Conspectus.Core.Conferences;

/// <summary>The usual spelling of conference names, and editions read from slugs and file names.</summary>
public static partial class ConferenceNames
{
    private static readonly Dictionary<string, string> Known = new[]
    {
        "NeurIPS", "ICML", "ICLR", "MLSys", "AISTATS", "UAI", "COLT", "CoRL", "COLM", "ACL", "EMNLP", "NAACL", "EACL", "COLING",
        "CVPR", "ICCV", "ECCV", "WACV", "3DV", "AAAI", "IJCAI", "KDD", "SIGIR", "WWW", "CHI", "ICRA", "IROS", "RSS", "INTERSPEECH",
        "ICASSP", "MICCAI", "MIDL", "TMLR", "JMLR", "ALT", "ACML", "LoG", "CLeaR", "CHIL", "FAccT", "SIGGRAPH", "NSDI", "OSDI", "SOSP",
    }.ToDictionary(n => n.ToLowerInvariant());

    /// <summary>The usual spelling of a name: "neurips" and "nips" give "NeurIPS"; an unknown name is returned as it is.</summary>
    public static string Canonical(string name)
    {
        var key = name.Trim().ToLowerInvariant();
        if (key == "nips") key = "neurips";
        return Known.GetValueOrDefault(key, name.Trim());
    }

    /// <summary>Whether <paramref name="name"/> is one of the conferences known by name.</summary>
    public static bool IsKnown(string name) => name.Trim().ToLowerInvariant() is var key && (Known.ContainsKey(key) || key == "nips");

    /// <summary>
    /// The edition a slug, file name or OpenReview group names, such as "neurips-2023-orals-posters.json" or "NeurIPS.cc/2023/Conference".
    /// </summary>
    /// <returns>Null if no known conference with a year stands in it.</returns>
    public static Edition? FindEdition(string text)
    {
        foreach (Match match in NameThenYear().Matches(text))
        {
            if (IsKnown(match.Groups["name"].Value))
            {
                var year = int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture);
                return new Edition(Canonical(match.Groups["name"].Value), year);
            }
        }

        return null;
    }

    [GeneratedRegex(@"(?<![A-Za-z0-9])(?<name>[A-Za-z0-9]*[A-Za-z])(?:\.(?:cc|org))?[\s_/.-]?(?<year>(?:19|20)[0-9]{2})(?![0-9])")]
    private static partial Regex NameThenYear();
}
