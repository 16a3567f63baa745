using System.ComponentModel;
using Conspectus.Core.Reading;
using Conspectus.Core.Topics;
using Conspectus.Library.Papers;
using Conspectus.Reader.Papers;
using Conspectus.Workbench.Papers;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Conspectus.Reader.Api;

/// <summary>What a list of papers is narrowed to, as the address of the page of papers has it.</summary>
/// <remarks>The values are read by <see cref="PaperFilter"/>; here they are named, described and checked.</remarks>
internal sealed class PaperParameters
{
    [FromQuery(Name = "q"), Description("Words, \"a phrase\", -not, OR, author:, topic:, year:, tag: and the like, or a pasted abstract.")]
    public string? Text { get; init; }

    [FromQuery(Name = "exact"), Description("1: words that no paper has are searched for as they are.")]
    public string? Exact { get; init; }

    [FromQuery(Name = "ids"), Description("Papers chosen one by one: ids parted by commas.")]
    public string? Ids { get; init; }

    [FromQuery(Name = "sel"), Description("An area of the map, as the address of the map has it.")]
    public string? Area { get; init; }

    [FromQuery(Name = "topic"), Description("The number of a chapter, topic or theme; several are alternatives.")]
    public string[]? Topic { get; init; }

    [FromQuery(Name = "kind"), Description("method, theory, dataset, survey, reproduction, position or study; several are alternatives.")]
    public string[]? Kind { get; init; }

    [FromQuery(Name = "decision")]
    [Description("oral, spotlight, poster, accepted, rejected, withdrawn or unknown; several are alternatives.")]
    public string[]? Decision { get; init; }

    [FromQuery(Name = "conference"), Description("The conference's short name; several are alternatives.")]
    public string[]? Conference { get; init; }

    [FromQuery(Name = "year"), Description("The year; several are alternatives.")]
    public string[]? Year { get; init; }

    [FromQuery(Name = "session"), Description("The exact session; several are alternatives.")]
    public string[]? Session { get; init; }

    [FromQuery(Name = "keyword"), Description("A keyword; several are alternatives.")]
    public string[]? Keyword { get; init; }

    [FromQuery(Name = "author"), Description("An author's full name.")]
    public string? Author { get; init; }

    [FromQuery(Name = "edition"), Description("An edition such as neurips-2023; several are alternatives.")]
    public string[]? Edition { get; init; }

    [FromQuery(Name = "mark"), Description("unread, seen, skipped, liked, starred or known; several are alternatives.")]
    public string[]? Mark { get; init; }

    [FromQuery(Name = "tag"), Description("A tag by its number.")]
    public string? Tag { get; init; }

    [FromQuery(Name = "collection"), Description("A collection by its id; several are alternatives.")]
    public string[]? Collection { get; init; }

    [FromQuery(Name = "note"), Description("1: only papers with a note.")]
    public string? Note { get; init; }

    [FromQuery(Name = "sort"), Description("relevance, title, author, decision or topic.")]
    public string? Sort { get; init; }

    // Further parameters that the operations take beside these.
    private static readonly string[] Beside = ["offset", "limit"];

    private static readonly Dictionary<string, Func<string, bool>> Readable = new(StringComparer.Ordinal)
    {
        ["sel"] = v => MapArea.Parse(v) is not null,
        ["topic"] = v => PaperFilter.Number(v) is not null,
        ["kind"] = v => PaperKinds.Parse(v) is not null,
        ["decision"] = v => PaperFilter.ParseDecision(v) is not null,
        ["year"] = v => PaperFilter.Number(v) is not null,
        ["mark"] = v => MarkWords.Parse(v) is not null,
        ["tag"] = v => PaperFilter.Number(v) is { } tag && TagSet.IsTag(tag),
        ["exact"] = v => v is "0" or "1",
        ["note"] = v => v is "0" or "1",
        ["sort"] = v => Enum.TryParse<PaperSort>(v, true, out var sort) && Enum.IsDefined(sort),
    };

    private static readonly HashSet<string> Names =
        [.. new PaperFilter { }.Parameters().Select(p => p.Name).Where(n => n != "page"), "topic", "kind", "decision", "conference", "year",
            "session", "keyword", "edition", "mark", "collection"];

    /// <summary>The query, or why it cannot be answered: a filter that is misread would answer another question.</summary>
    /// <param name="query">The parameters of the request.</param>
    /// <param name="trouble">What is wrong with the first parameter that cannot be used; null where nothing is.</param>
    public static PaperQuery Read(IQueryCollection query, out string? trouble)
    {
        trouble = null;
        foreach (var (name, values) in query)
        {
            if (Beside.Contains(name)) continue;
            if (!Names.Contains(name)) trouble ??= $"There is no parameter “{name}”.";
            else if (Readable.TryGetValue(name, out var can) && values.FirstOrDefault(v => !can(v ?? "")) is { } bad)
                trouble ??= $"“{bad}” is no value of the parameter “{name}”.";
        }

        return PaperAddresses.Read(query).ToQuery();
    }
}
