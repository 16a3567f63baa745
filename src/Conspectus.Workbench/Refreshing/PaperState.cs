using Conspectus.Core.Papers;
using Conspectus.Core.Text;

namespace Conspectus.Workbench.Refreshing;

/// <summary>What is compared of a paper before and after: small, since all papers are held.</summary>
internal sealed record PaperState(string TitleKey, Decision Decision, IReadOnlyDictionary<string, int> Fields)
{
    /// <summary>The state of a paper.</summary>
    public static PaperState Of(Paper paper) => new(Folding.Letters(paper.Title.Text), paper.Decision, new Dictionary<string, int>
    {
        ["title"] = Hash(paper.Title.Source),
        ["abstract"] = Hash(paper.Abstract.Source),
        ["authors"] = Hash(string.Join('\n', paper.Authors.Select(a => $"{a.Name}\t{a.Institution}"))),
        ["keywords"] = Hash(string.Join('\n', paper.Keywords)),
        ["decision"] = (int)paper.Decision,
        ["session"] = Hash($"{paper.Session}\n{paper.Track}\n{paper.SourceTopic}"),
        ["links"] = Hash($"{paper.Url}\n{paper.PdfUrl}\n{paper.Identifiers}"),
    });

    /// <summary>What became of the paper, the weightiest if several things did; null if nothing did.</summary>
    public PaperChangeKind? ChangeSince(PaperState? before)
    {
        if (before is null) return PaperChangeKind.New;
        if (Decision < Decision.Unknown && before.Decision >= Decision.Unknown) return PaperChangeKind.Withdrawn;
        if (Decision > Decision.Unknown && before.Decision <= Decision.Unknown) return PaperChangeKind.Accepted;
        return FieldsChangedSince(before).Count > 0 ? PaperChangeKind.Changed : null;
    }

    /// <summary>The fields that are others than before; none of a new paper.</summary>
    public IReadOnlyList<string> FieldsChangedSince(PaperState? before) =>
        before is null ? [] : [.. Fields.Where(f => before.Fields[f.Key] != f.Value).Select(f => f.Key)];

    // FNV-1a, the same on every machine.
    private static int Hash(string text)
    {
        var hash = 2166136261U;
        foreach (var c in text) hash = (hash ^ c) * 16777619U;
        return unchecked((int)hash);
    }
}
