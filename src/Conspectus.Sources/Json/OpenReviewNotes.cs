using System.Text.Json;
using Conspectus.Sources.Records;

namespace Conspectus.Sources.Json;

/// <summary>What notes of OpenReview tell in their own way: page, files, venue and decision. Both versions of its interface.</summary>
internal static class OpenReviewNotes
{
    private const string Site = "https://openreview.net";

    // What notes have beside a forum.
    private static readonly string[] NoteKeys = ["invitation", "invitations", "signatures", "tcdate", "venueid", "venue", "paperhash"];

    // Groups of a venue for what is not, or not yet, accepted.
    private static readonly string[] Undecided = ["Submission", "Submitted", "Under_Review", "Decision_Pending"];

    /// <summary>Adds the columns; none where the object is no note.</summary>
    /// <param name="note">The object.</param>
    /// <param name="content">Its content: values, or in the second version objects with a value.</param>
    /// <param name="isNote">Whether the list around it is one of notes.</param>
    /// <param name="columns">Where they go.</param>
    /// <param name="log">The log.</param>
    public static void Add(JsonElement note, JsonElement content, bool isNote, RecordColumns columns, ReadingLog log)
    {
        if (Text(note, "forum") is not { } forum) return;
        if (!isNote && !NoteKeys.Any(k => note.TryGetProperty(k, out _) || content.TryGetProperty(k, out _))
            && !IsWrapped(content, "title")) return;
        void Column(string name, string value) => columns.Add(log.Name(name), new SourceValue(value, log.Texts));

        // Its page is named by the forum only, its files without the site.
        Column("url", $"{Site}/forum?id={Uri.EscapeDataString(forum)}");
        if (Text(content, "pdf") is { } pdf && pdf.StartsWith('/')) columns.Replace("pdf", new SourceValue(Site + pdf, log.Texts));
        var decision = Replies(note).Select(Decision).LastOrDefault(d => d is not null);
        if (decision is not null) Column("decision", decision);
        if (Text(content, "venueid") is { } group)
        {
            if (decision is null && IsOfAccepted(group)) Column("accepted", "yes");
        }
        else if (Invitation(note) is { } invitation) Column("venueid", GroupOf(invitation));
    }

    // "NeurIPS.cc/2023/Conference" holds what was accepted, "…/Rejected_Submission" and the like what was not.
    private static bool IsOfAccepted(string group)
    {
        var last = group[(group.LastIndexOf('/') + 1)..];
        return group.Contains('/') && !Undecided.Any(u => last.EndsWith(u, StringComparison.OrdinalIgnoreCase))
            && Core.Papers.Decisions.Parse(last) == Core.Papers.Decision.Unknown;
    }

    // "ICLR.cc/2021/Conference/-/Withdrawn_Submission"
    private static string GroupOf(string invitation) => invitation.Replace("/-/", "/", StringComparison.Ordinal);

    private static string? Invitation(JsonElement note) =>
        Text(note, "invitation")
        ?? (note.TryGetProperty("invitations", out var all) && all.ValueKind == JsonValueKind.Array && all.GetArrayLength() > 0
            && all[0].ValueKind == JsonValueKind.String ? all[0].GetString() : null);

    private static List<JsonElement> Replies(JsonElement note)
    {
        if (!note.TryGetProperty("details", out var details) || details.ValueKind != JsonValueKind.Object) return [];
        foreach (var name in new[] { "directReplies", "replies" })
        {
            if (details.TryGetProperty(name, out var replies)
                && replies.ValueKind == JsonValueKind.Array) return [.. replies.EnumerateArray()];
        }

        return [];
    }

    private static string? Decision(JsonElement reply)
    {
        if (reply.ValueKind != JsonValueKind.Object || Invitation(reply) is not { } invitation) return null;
        if (!invitation.EndsWith("Decision", StringComparison.Ordinal)
            && !invitation.EndsWith("Acceptance_Decision", StringComparison.Ordinal))
            return null;
        return reply.TryGetProperty("content", out var content) && content.ValueKind == JsonValueKind.Object
            ? Text(content, "decision") ?? Text(content, "recommendation") : null;
    }

    private static string? Text(JsonElement element, string key)
    {
        if (!element.TryGetProperty(key, out var value)) return null;
        if (IsWrapped(element, key)) value = value.GetProperty("value");
        return value.ValueKind == JsonValueKind.String ? value.GetString() : null;
    }

    // The second version has objects around values.
    private static bool IsWrapped(JsonElement element, string key) =>
        element.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.Object && value.TryGetProperty("value", out _);
}
