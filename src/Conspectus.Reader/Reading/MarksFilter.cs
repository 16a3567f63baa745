using Conspectus.Core.Papers;
using Conspectus.Core.Reading;
using Conspectus.Reader.Shared;
using Conspectus.Workbench.Papers;
using Conspectus.Workbench.Reading;
using Microsoft.AspNetCore.Http;

namespace Conspectus.Reader.Reading;

/// <summary>What the page of marks is narrowed to, and its order.</summary>
/// <param name="Mark">The only mark to show, or null for all.</param>
/// <param name="Text">Words that title, authors, note or tags have; empty for all.</param>
/// <param name="Tag">The number of a tag, or null.</param>
/// <param name="HasNote">Whether only papers with a note are shown.</param>
/// <param name="Order">"mark", "date" or "topic".</param>
public sealed record MarksFilter(Mark? Mark, string Text, int? Tag, bool HasNote, string Order)
{
    /// <summary>The orders and their names, in the order in which they are offered.</summary>
    public static IReadOnlyList<(string Order, string Label)> Orders { get; } =
        [("mark", "by mark"), ("date", "latest first"), ("topic", "by topic")];

    /// <summary>Whether anything but the mark narrows the page.</summary>
    public bool IsNarrowed => Text.Length > 0 || Tag is not null || HasNote;

    /// <summary>Reads it from an address; what cannot be understood narrows nothing.</summary>
    public static MarksFilter Read(IQueryCollection query)
    {
        var order = query["order"].ToString();
        return new MarksFilter(
            MarkWords.Parse(query["mark"]) is { } mark && mark != Core.Reading.Mark.Unread ? mark : null,
            query["q"].ToString().Trim(), PaperFilter.Number(query["tag"]), query["note"] == "1",
            Orders.Any(o => o.Order == order) ? order : "mark");
    }

    /// <summary>The address of the page.</summary>
    public string Address() => Links.Query(
        "/reading/marks", ("order", Order == "mark" ? null : Order), ("mark", Mark is { } mark ? MarkWords.Of(mark) : null), ("q", Text),
        ("tag", Tag?.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("note", HasNote ? "1" : null));

    /// <summary>Whether a paper is shown, whatever its mark.</summary>
    public bool Shows(MarkedPaper marked)
    {
        if (HasNote && marked.State.Note.Length == 0) return false;
        if (Tag is { } tag && !marked.State.Tags.Has(tag)) return false;
        if (Text.Length == 0) return true;
        var told = SearchText.Fold(string.Join(
            ' ',
            [marked.Paper.Title.Text, marked.State.Note, .. marked.Paper.Authors.Select(a => a.Name), .. marked.Tags.Select(t => t.Name)]));
        return SearchText.Fold(Text).Split(' ', StringSplitOptions.RemoveEmptyEntries).All(w => told.Contains(w, StringComparison.Ordinal));
    }
}
