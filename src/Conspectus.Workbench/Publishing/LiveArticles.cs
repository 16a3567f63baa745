using System.Diagnostics.CodeAnalysis;
using Conspectus.Analysis;
using Conspectus.Articles;
using Conspectus.Articles.Checks;
using Conspectus.Articles.Content;
using Conspectus.Articles.Editing;
using Conspectus.Articles.Map;
using Conspectus.Core.Reading;
using Conspectus.Core.Topics;
using Conspectus.Library;

namespace Conspectus.Workbench.Publishing;

/// <summary>
/// Keeps the article of a library as it is now: what the papers say is gathered once for an analysis, the text is written anew when marks
/// or notes change, and edits are put in each time. Safe for several threads.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "A semaphore whose wait handle nobody asks for holds nothing to dispose of.")]
public sealed class LiveArticles
{
    private readonly ILibrary _library;
    private readonly ReaderId _reader;
    private readonly TimeProvider _clock;
    private readonly int _threads;
    private readonly SemaphoreSlim _turn = new(1);
    private readonly RevisionCache<ArticleInput> _material;

    private ArticleInput? _input;
    private Article? _article;
    private LiveArticle? _last;

    /// <summary>The article of a reader.</summary>
    /// <param name="library">The library.</param>
    /// <param name="reader">Whose marks, notes and edits stand in it.</param>
    /// <param name="clock">Dates the article.</param>
    /// <param name="threads">The number of threads; it changes nothing.</param>
    public LiveArticles(ILibrary library, ReaderId reader, TimeProvider clock, int threads)
        : this(library, reader, clock, threads, new(library, RevisionParts.Papers | RevisionParts.Analysis, cancel =>
            new ValueTask<ArticleInput>(new ArticleMaterial(library, reader: null).GatherAsync(
                edition: null, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), new Workers(threads, cancel)))))
    {
    }

    private LiveArticles(ILibrary library, ReaderId reader, TimeProvider clock, int threads, RevisionCache<ArticleInput> material) =>
        (_library, _reader, _clock, _threads, _material) = (library, reader, clock, threads, material);

    /// <summary>The article of another reader. What the papers say, which is the same for all, is gathered once for both.</summary>
    /// <param name="reader">Whose marks, notes and edits stand in it.</param>
    public LiveArticles For(ReaderId reader) => new(_library, reader, _clock, _threads, _material);

    /// <summary>The article. Cost: where nothing has changed, the marks, notes and edits are read.</summary>
    /// <param name="cancel">Stops the waiting.</param>
    /// <exception cref="Core.ConspectusException">The library is empty or not analysed.</exception>
    public async Task<LiveArticle> GetAsync(CancellationToken cancel)
    {
        var material = (await _material.GetAsync(cancel).ConfigureAwait(false)).Value;
        await _turn.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            var reading = await _library.Reading.AllAsync(_reader, cancel).ConfigureAwait(false);
            var edits = await _library.ArticleEdits.AllAsync(_reader, cancel).ConfigureAwait(false);
            List<ArticleEdit> own = [.. edits.Where(e => e.IsOf(material.Edition))];
            var isNew = _input is null || _input.Papers != material.Papers || _input.Topics != material.Topics
                || !_input.Reading.SequenceEqual(reading);
            if (isNew)
            {
                var input = material with { Reading = reading, Date = DateOnly.FromDateTime(_clock.GetUtcNow().UtcDateTime) };
                _article = await Task.Run(() => ArticleBuilder.Build(input, ArticleOptions.Default), cancel).ConfigureAwait(false);
                _input = input;
            }
            else if (_last is not null && own.SequenceEqual(Edits(_last)))
            {
                return _last;
            }

            return _last = new LiveArticle(
                material.Edition, _article!, ArticleEditing.Apply(_article!, own),
                _last?.Map is { } map && !isNew ? map : MapScene.Create(material.Places, material.Topics, MapOptions.Default));
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>
    /// The first chapter by itself, to be read while the whole is written; its numbers are those of the whole, but shares of earlier
    /// editions are not in it. Cost: its own papers are read.
    /// </summary>
    /// <param name="cancel">Stops the reading.</param>
    /// <returns>Null where there is no chapter yet.</returns>
    public async Task<LiveArticle?> FirstChapterAsync(CancellationToken cancel)
    {
        var topics = await _library.Analysis.TopicsAsync(cancel).ConfigureAwait(false);
        if (topics.Level(TopicLevel.Chapter).FirstOrDefault() is not { } chapter) return null;
        var editions = await _library.Papers.EditionsAsync(cancel).ConfigureAwait(false);
        var subject = ArticleMaterial.Subject([.. editions], edition: null);
        var papers = (await _library.Papers.GetAsync(chapter.Papers, cancel).ConfigureAwait(false))
            .Where(p => subject is null || p.Edition == subject).ToList();
        var ids = papers.Select(p => p.Id).ToHashSet(StringComparer.Ordinal);
        var input = new ArticleInput(
            papers, topics.Only(ids.Contains), [],
            [.. (await _library.Reading.AllAsync(_reader, cancel).ConfigureAwait(false)).Where(r => ids.Contains(r.PaperId))],
            DateOnly.FromDateTime(_clock.GetUtcNow().UtcDateTime))
        {
            Edition = subject?.Slug ?? "",
        };
        var article = ArticleBuilder.Build(input, ArticleOptions.Default);
        var edits = (await _library.ArticleEdits.AllAsync(_reader, cancel).ConfigureAwait(false)).Where(e => e.IsOf(input.Edition));
        var first = article with { Chapters = [.. article.Chapters.Where(c => c.Topic == chapter.Id)], Vibes = null };
        return new LiveArticle(input.Edition, first, ArticleEditing.Apply(first, [.. edits]), null);
    }

    /// <summary>
    /// The article as it is now in formats to take along, with the reader's edits, its bibliography and its evidence. Cost: as <see
    /// cref="GetAsync"/>, then some seconds for a large conference.
    /// </summary>
    /// <param name="options">Which formats; its edition is not asked for.</param>
    /// <param name="cancel">Stops the writing.</param>
    /// <returns>The files by name, each once.</returns>
    /// <exception cref="Core.ConspectusException">
    /// The library is empty or not analysed, the article fails its own check, or a program that a format needs is not there or fails.
    /// </exception>
    public async Task<IReadOnlyList<(string Name, byte[] Content)>> FilesAsync(PublishOptions options, CancellationToken cancel)
    {
        var live = await GetAsync(cancel).ConfigureAwait(false);
        var input = _input!;
        return await Task.Run(
            async () =>
            {
                var checks = new Workers(_threads, cancel).Beside(() => ArticleCheck.Check(live.Generated, input));
                var files = await new ArticleWriting(live.Generated, live.Edited.Article, live.Edited.Applied, input, options)
                    .FilesAsync(cancel).ConfigureAwait(false);
                Publisher.Demand(checks.Value);
                return files;
            },
            cancel).ConfigureAwait(false);
    }

    private static IEnumerable<ArticleEdit> Edits(LiveArticle article) =>
        article.Edited.Applied.Select(a => a.Edit).Concat(article.Edited.Waiting)
            .OrderBy(e => e.Place, StringComparer.Ordinal).ThenBy(e => e.Part);
}
