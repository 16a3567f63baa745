using Conspectus.Analysis.Glossary;
using Conspectus.Analysis.Text;

namespace Conspectus.Analysis.Topics;

/// <summary>
/// What an acronym stands for in the words of the papers that define it, where that is no phrase labels are chosen from: "EBM" is an
/// energy-based model. Answers are kept.
/// </summary>
/// <param name="documents">The documents.</param>
/// <param name="index">Their phrases.</param>
internal sealed class Definitions(IReadOnlyList<Document> documents, PhraseIndex index)
{
    private const double Defining = 0.3; // of the documents with the acronym; a name such as CLIP is rarely spelled out

    private readonly Dictionary<int, string?> _known = [];

    /// <summary>The long form that enough of the documents with an acronym give it, as most of them write it; or null.</summary>
    /// <param name="phrase">The acronym as a phrase.</param>
    /// <param name="spelling">The acronym as it is written, which may be a plural.</param>
    public string? Of(int phrase, string spelling)
    {
        if (_known.TryGetValue(phrase, out var known)) return known;
        var forms = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < documents.Count; i++)
        {
            if (Array.BinarySearch(index.Documents[i], phrase) < 0) continue;
            if (AcronymFinder.In(documents[i].Body).FirstOrDefault(d => Bare(d.ShortForm) == Bare(spelling)) is not { } found) continue;
            var form = TermCase.Lower(Bare(found.LongForm));
            forms[form] = forms.GetValueOrDefault(form) + 1;
        }

        var (usual, count) = forms.OrderByDescending(f => f.Value).ThenBy(f => f.Key, StringComparer.Ordinal).FirstOrDefault();
        if (usual is null || count < Defining * index.Frequency[phrase]) return _known[phrase] = null;
        return _known[phrase] = spelling[^1] == 's' ? usual + "s" : usual;
    }

    private static string Bare(string form) => form.Length > 2 && form[^1] == 's' && form[^2] != 's' ? form[..^1] : form;
}
