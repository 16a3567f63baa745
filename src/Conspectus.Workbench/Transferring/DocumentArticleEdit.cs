using Conspectus.Core.Reading;
using Conspectus.Library.Reading;

namespace Conspectus.Workbench.Transferring;

/// <summary>An edit of the article in a document.</summary>
/// <param name="Id">Its id, 32 hexadecimal digits.</param>
/// <param name="At">When it was made.</param>
/// <param name="Edition">The edition that the article is about; empty for all papers.</param>
/// <param name="Place">What was edited.</param>
/// <param name="Part">"heading", "text", "remark", "order", "leftOut" or "lookedUp".</param>
/// <param name="Text">What the reader wrote; null where the generated text was brought back.</param>
/// <param name="Replaced">The generated text that the reader saw.</param>
/// <param name="Standing">"stands", "takenBack" or "elsewhere".</param>
public sealed record DocumentArticleEdit(
    string Id, DateTimeOffset At, string Edition, string Place, string Part, string? Text, string Replaced, string Standing)
{
    private static readonly Dictionary<string, ArticlePart> Parts = new(StringComparer.Ordinal)
    {
        ["heading"] = ArticlePart.Heading,
        ["text"] = ArticlePart.Text,
        ["remark"] = ArticlePart.Remark,
        ["order"] = ArticlePart.Order,
        ["leftOut"] = ArticlePart.LeftOut,
        ["lookedUp"] = ArticlePart.LookedUp,
    };

    /// <summary>The edit as a document has it.</summary>
    internal static DocumentArticleEdit Of(ArticleEditRecord record) => new(
        record.Id, record.At, record.Edit.Edition, record.Edit.Place, Parts.First(p => p.Value == record.Edit.Part).Key,
        record.Edit.Text, record.Edit.Replaced, ReadingDocuments.Word(record.Standing));

    /// <summary>The edit; null where it is none that can be kept.</summary>
    internal ArticleEditRecord? Read()
    {
        var standing = Enum.GetValues<EventStanding>().Cast<EventStanding?>()
            .FirstOrDefault(s => ReadingDocuments.Word(s!.Value) == Standing);
        if (standing is null || !Parts.TryGetValue(Part, out var part) || Id is not { Length: 32 } || !Id.All(char.IsAsciiHexDigit))
            return null;
        var edit = new ArticleEdit(Edition, Place, part, Text, Replaced);
        return edit.IsSound ? new ArticleEditRecord(Id, edit, At, standing.Value) : null;
    }
}
