using System.Text.RegularExpressions;
using Conspectus.Core.Text;

namespace Conspectus.Core.Conferences;

/// <summary>Tells conferences by the titles of their proceedings.</summary>
public static partial class ConferenceTitles
{
    // In the order in which they are looked for: a chapter's meeting bears the association's name, too.
    private static readonly (string Words, string Name)[] Titles =
    [
        ("neural information processing systems", "NeurIPS"), ("international conference on machine learning", "ICML"),
        ("international conference on learning representations", "ICLR"), ("machine learning and systems", "MLSys"),
        ("artificial intelligence and statistics", "AISTATS"), ("uncertainty in artificial intelligence", "UAI"),
        ("conference on learning theory", "COLT"), ("conference on robot learning", "CoRL"), ("conference on language modeling", "COLM"),
        ("north american chapter of the association for computational linguistics", "NAACL"),
        ("european chapter of the association for computational linguistics", "EACL"),
        ("meeting of the association for computational linguistics", "ACL"),
        ("empirical methods in natural language processing", "EMNLP"), ("international conference on computational linguistics", "COLING"),
        ("conference on computer vision and pattern recognition", "CVPR"), ("winter conference on applications of computer vision", "WACV"),
        ("european conference on computer vision", "ECCV"), ("international conference on computer vision", "ICCV"),
        ("aaai conference on artificial intelligence", "AAAI"), ("international joint conference on artificial intelligence", "IJCAI"),
        ("knowledge discovery and data mining", "KDD"), ("research and development in information retrieval", "SIGIR"),
        ("human factors in computing systems", "CHI"), ("international conference on robotics and automation", "ICRA"),
        ("intelligent robots and systems", "IROS"), ("acoustics speech and signal processing", "ICASSP"),
        ("medical image computing and computer assisted intervention", "MICCAI"), ("medical imaging with deep learning", "MIDL"),
        ("transactions on machine learning research", "TMLR"), ("journal of machine learning research", "JMLR"),
        ("conference on health inference and learning", "CHIL"), ("fairness accountability and transparency", "FAccT"),
    ];

    /// <summary>
    /// The conference whose proceedings bear this title, such as "Advances in Neural Information Processing Systems 36", or whose acronym
    /// stands behind it in brackets: "(CVPR)".
    /// </summary>
    /// <returns>Null for any other title, and for those of workshops, companions and tutorials beside a conference.</returns>
    public static string? Find(string title)
    {
        var words = Folding.Words(title);
        if (Beside().IsMatch(words)) return null;
        var found = Array.Find(Titles, t => $" {words} ".Contains($" {t.Words} ", StringComparison.Ordinal));
        if (found.Name is not null) return found.Name;
        return Acronym().Match(title) is { Success: true } match && ConferenceNames.IsKnown(match.Groups["name"].Value)
            ? ConferenceNames.Canonical(match.Groups["name"].Value) : null;
    }

    [GeneratedRegex(@"\b(?:workshops?|companion|tutorials?|findings|demonstrations?|student research)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Beside();

    [GeneratedRegex(@"\((?<name>[A-Za-z0-9]+)(?:[\s'’-]*(?:19|20)?[0-9]{2})?\)", RegexOptions.CultureInvariant)]
    private static partial Regex Acronym();
}
