using System.Text;
using Conspectus.Articles;
using Conspectus.Articles.Content;
using Conspectus.Articles.Distill;
using Conspectus.Articles.Editing;
using Conspectus.Articles.Html;
using Conspectus.Articles.Latex;
using Conspectus.Articles.Map;
using Conspectus.Articles.Markdown;
using Conspectus.Articles.Proofs;
using Conspectus.Articles.Styles;
using Conspectus.Core;
using Conspectus.Tex;
using Conspectus.Verification;
using Conspectus.Workbench.Citing;

namespace Conspectus.Workbench.Publishing;

/// <summary>Writes an article in the formats that are asked for.</summary>
/// <param name="generated">The article as it was generated, which the evidence is about.</param>
/// <param name="article">The article as the reader edited it, which is written.</param>
/// <param name="edits">The edits that stand in it.</param>
/// <param name="input">What it was made from.</param>
/// <param name="options">Which formats, and how.</param>
internal sealed class ArticleWriting(
    Article generated, Article article, IReadOnlyList<AppliedEdit> edits, ArticleInput input, PublishOptions options)
{
    private readonly List<(string Name, byte[] Content)> _files = [];

    /// <summary>The files, by name, each once.</summary>
    /// <param name="cancel">Stops the writing.</param>
    /// <exception cref="ConspectusException">A Word document is asked for, and Pandoc is not there or fails.</exception>
    public async Task<List<(string Name, byte[] Content)>> FilesAsync(CancellationToken cancel)
    {
        using var formulas = new FormulaRenderer();
        var references = References(generated, cancel);
        var ofPage = edits.Count > 0 ? References(article, cancel) : references;
        // It takes as long as all the rest, and nothing else waits for it.
        var page = !options.Formats.HasFlag(ArticleFormats.Html) ? null
            : Task.Run(() => HtmlArticle.Write(article, formulas, Scene(MapOptions.Default), ofPage), cancel);
        Text(ArticleFiles.BibliographyName, Bibliography.ToBibTeX(generated));
        var markdown = MarkdownArticle.WriteFile(generated, ArticleFiles.BibliographyName, ArticleFiles.MapName, references);
        Text(ArticleFiles.EvidenceName, EvidenceFile.Write(generated, input, edits, options.Style?.Name ?? "", markdown));
        // What the reader's edits are told from.
        if (edits.Count > 0) Text(ArticleFiles.GeneratedName, markdown.Text);
        if (options.Formats.HasFlag(ArticleFormats.Markdown))
        {
            Text(ArticleFiles.MarkdownName, edits.Count == 0 ? markdown.Text
                : MarkdownArticle.Write(article, ArticleFiles.BibliographyName, ArticleFiles.MapName, ofPage));
        }

        var isPost = options.Formats.HasFlag(ArticleFormats.Distill);
        if (options.Formats.HasFlag(ArticleFormats.Markdown) || isPost || edits.Count > 0)
            foreach (var chart in generated.Charts) Text(chart.FileName, ChartSvg.Write(chart));
        if (options.Formats.HasFlag(ArticleFormats.Markdown) || isPost) Map();
        if (page is not null) Text(ArticleFiles.PageName, await page.ConfigureAwait(false));
        if (options.Formats.HasFlag(ArticleFormats.Latex))
        {
            Text(ArticleFiles.LatexName, LatexArticle.Write(article, ArticleFiles.BibliographyName, ArticleFiles.PrintedMapName));
            _files.Add((ArticleFiles.PrintedMapName, PrintedMap()));
        }

        if (isPost)
        {
            Text(ArticleFiles.DistillName,
                DistillPost.Write(article, formulas, ArticleFiles.DistillBibliographyName, ArticleFiles.MapName));
            Text(ArticleFiles.DistillBibliographyName, DistillBibliography.Write(generated));
        }

        if (options.Formats.HasFlag(ArticleFormats.Word))
            _files.Add((ArticleFiles.WordName, await WordAsync(cancel).ConfigureAwait(false)));
        return _files;
    }

    private void Text(string name, string text) => _files.Add((name, Encoding.UTF8.GetBytes(text)));

    private void Map() => Text(ArticleFiles.MapName,
        MapSvg.Write(Scene(MapOptions.Default with { Heading = EditionNames.Of(input.Papers.Select(p => p.Edition)) })));

    private byte[] PrintedMap() => MapPng.Write(Scene(MapOptions.Default), MapPng.PrintScale);

    private MapScene Scene(MapOptions map) => MapScene.Create(input.Places, input.Topics, map);

    private Dictionary<string, StyledReference>? References(Article of, CancellationToken cancel) => options.Style is not { } style ? null
        : of.Bibliography.Zip(Citations.Of(of.Bibliography, style, cancel)).ToDictionary(r => r.First.Id, r => r.Second);

    private Task<byte[]> WordAsync(CancellationToken cancel) => Pandoc.WordAsync(
        MarkdownArticle.WriteForPandoc(article, ArticleFiles.BibliographyName, ArticleFiles.PrintedMapName),
        [
            (ArticleFiles.BibliographyName, Encoding.UTF8.GetBytes(Bibliography.ToBibTeX(article))),
            (ArticleFiles.PrintedMapName, PrintedMap()),
        ],
        options.Style?.Xml, article.Date, cancel);
}
